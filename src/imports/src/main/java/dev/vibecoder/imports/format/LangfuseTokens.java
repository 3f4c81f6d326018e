package dev.vibecoder.imports.format;

import dev.vibecoder.domain.work.TokenUsage;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Tokens by Langfuse's kinds, which anybody may add to. By its own rule they do not overlap, and
 * their sum is the total; where input and output alone are the total, the others are parts of them.
 */
final class LangfuseTokens {

  private long input;
  private long read;
  private long written;
  private long writtenForAnHour;
  private long output;
  private long reasoning;
  private long sums;
  private long total = -1;

  private LangfuseTokens() {}

  static TokenUsage of(Fields usage, RecordSink into) {
    var tokens = new LangfuseTokens();
    for (Map.Entry<String, JsonNode> kind : usage.node().properties()) {
      tokens.add(kind.getKey(), usage.tokens(kind.getKey()), into);
    }
    return tokens.apart();
  }

  private void add(String kind, long amount, RecordSink into) {
    String name = kind.toLowerCase(Locale.ROOT);
    if (name.equals("total")) {
      total = amount;
    } else if (name.equals("input") || name.equals("output")) {
      sums += amount;
      addSum(name.equals("input"), amount);
    } else if (!addPart(name, amount)) {
      into.remark("there is no kind of tokens " + kind);
    }
  }

  private void addSum(boolean sent, long amount) {
    input += sent ? amount : 0;
    output += sent ? 0 : amount;
  }

  private boolean addPart(String name, long amount) {
    if (name.contains("reasoning") || name.contains("thinking")) {
      reasoning += amount;
    } else if (name.contains("creation") || name.contains("cache_write")) {
      written += name.contains("1h") ? 0 : amount;
      writtenForAnHour += name.contains("1h") ? amount : 0;
    } else if (name.contains("cache")) {
      read += amount;
    } else if (name.startsWith("input") || name.startsWith("prompt")) {
      input += amount;
    } else if (name.startsWith("output") || name.startsWith("completion")) {
      output += amount;
    } else {
      return false;
    }
    return true;
  }

  private TokenUsage apart() {
    boolean overlap = total >= 0 && total == sums;
    return overlap
        ? new TokenSums(input, read, written, writtenForAnHour, output, reasoning).apart()
        : new TokenUsage(input, read, written, writtenForAnHour, output, reasoning);
  }
}
