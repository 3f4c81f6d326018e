package dev.vibecoder.imports.format;

import dev.vibecoder.imports.file.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file beside the transcript of a sub-agent says of it. */
final class SubAgentType {

  private static final int LONGEST = 1 << 16;
  private static final int LONGEST_NAME = 100;

  private SubAgentType() {}

  /** Its type; empty when there is no such file, or it does not say. */
  static String of(Path transcript) {
    String name = transcript.getFileName().toString();
    if (!name.startsWith("agent-") || !name.endsWith(".jsonl")) {
      return "";
    }
    Path beside = transcript.resolveSibling(name.replaceFirst("\\.jsonl$", ".meta.json"));
    try (var in = Files.newInputStream(beside)) {
      String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
      String type = Json.of(text).path("agentType").asString("");
      return type.length() > LONGEST_NAME ? "" : type;
    } catch (IOException e) {
      return "";
    }
  }
}
