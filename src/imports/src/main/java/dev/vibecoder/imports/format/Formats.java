package dev.vibecoder.imports.format;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** All formats that are read. */
public final class Formats {

  private static final List<ExecutionSource> ALL =
      List.of(
          new ClaudeCodeSource(""),
          new OtlpSource(),
          new LiteLlmSource(),
          new LangfuseSource(),
          new JsonlSource());

  private Formats() {}

  /** Their names, in the order in which they are tried. */
  public static List<String> names() {
    return ALL.stream().map(ExecutionSource::format).toList();
  }

  /** Each of them. */
  public static List<ExecutionSource> all() {
    return ALL;
  }

  /** The one of this name. */
  public static Optional<ExecutionSource> named(String name) {
    return ALL.stream().filter(source -> source.format().equals(name)).findFirst();
  }

  /** The one that recognises a record. */
  public static Optional<ExecutionSource> of(JsonNode record) {
    return ALL.stream().filter(source -> source.recognises(record)).findFirst();
  }
}
