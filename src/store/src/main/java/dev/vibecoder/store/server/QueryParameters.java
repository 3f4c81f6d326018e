package dev.vibecoder.store.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of a URL behind the question mark, from which single values are taken out. */
final class QueryParameters {

  private final Map<String, String> raw = new LinkedHashMap<>();

  private QueryParameters() {}

  static QueryParameters of(@Nullable String rawQuery) {
    var parameters = new QueryParameters();
    if (rawQuery != null) {
      for (String pair : rawQuery.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          parameters.raw.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
      }
    }
    return parameters;
  }

  /**
   * The decoded value of this name, no longer part of the rest; the other text when there is none.
   */
  String take(String name, String otherwise) {
    String value = raw.remove(name);
    return value == null ? otherwise : URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  /** What is left, from the question mark on; empty when nothing is. */
  String rest() {
    return raw.isEmpty()
        ? ""
        : raw.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("&", "?", ""));
  }
}
