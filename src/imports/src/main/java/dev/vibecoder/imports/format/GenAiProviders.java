package dev.vibecoder.imports.format;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who serves a model, by OpenTelemetry's conventions, in the names that price files use. */
final class GenAiProviders {

  private static final Map<String, String> PRICED_AS =
      Map.of(
          "aws.bedrock", "bedrock",
          "gcp.vertex_ai", "vertex_ai",
          "gcp.gemini", "gemini",
          "azure.ai.openai", "azure",
          "azure.ai.inference", "azure_ai",
          "mistral_ai", "mistral",
          "x_ai", "xai",
          "ibm.watsonx.ai", "watsonx");

  private GenAiProviders() {}

  static @Nullable String of(Attributes attributes) {
    String name = attributes.text("gen_ai.provider.name");
    if (name == null) {
      name = attributes.text("gen_ai.system");
    }
    return name == null ? null : PRICED_AS.getOrDefault(name, name);
  }
}
