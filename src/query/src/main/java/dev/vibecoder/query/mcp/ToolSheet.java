package dev.vibecoder.query.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The descriptions of the tools, for whoever decides which one to call; they lie beside us. */
final class ToolSheet {

  private ToolSheet() {}

  static McpSchema.Tool read(String name, McpJsonMapper json) {
    try (InputStream sheet =
        Objects.requireNonNull(ToolSheet.class.getResourceAsStream(name + ".json"), name)) {
      McpSchema.Tool tool = json.readValue(sheet.readAllBytes(), McpSchema.Tool.class);
      return McpSchema.Tool.builder(tool.name(), tool.inputSchema())
          .title(tool.title())
          .description(tool.description())
          .annotations(
              McpSchema.ToolAnnotations.builder()
                  .title(tool.title())
                  .readOnlyHint(true)
                  .destructiveHint(false)
                  .idempotentHint(true)
                  .openWorldHint(false)
                  .build())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the arguments that the sheet has. */
  static Set<String> arguments(McpSchema.Tool tool) {
    return tool.inputSchema().get("properties") instanceof Map<?, ?> properties
        ? Set.copyOf(properties.keySet().stream().map(String::valueOf).toList())
        : Set.of();
  }
}
