package dev.vibecoder.imports.format;

import dev.vibecoder.domain.work.TokenUsage;

/** Tokens by OpenTelemetry's conventions, in the names of today and of before. */
final class GenAiTokens {

  private static final String[] INPUT = {"gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens"};

  private static final String[] OUTPUT = {
    "gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens"
  };

  private static final String[] READ = {
    "gen_ai.usage.cache_read.input_tokens",
    "gen_ai.usage.cache_read_input_tokens",
    "gen_ai.usage.input_tokens.cached"
  };

  private static final String[] WRITTEN = {
    "gen_ai.usage.cache_creation.input_tokens",
    "gen_ai.usage.cache_creation_input_tokens",
    "gen_ai.usage.input_tokens.cache_write"
  };

  private static final String[] REASONING = {
    "gen_ai.usage.reasoning.output_tokens",
    "gen_ai.usage.reasoning_tokens",
    "gen_ai.usage.output_tokens.reasoning"
  };

  private GenAiTokens() {}

  static boolean areIn(Attributes attributes) {
    return attributes.has(INPUT[0])
        || attributes.has(INPUT[1])
        || attributes.has(OUTPUT[0])
        || attributes.has(OUTPUT[1]);
  }

  /** The sums include their parts, as the conventions say. */
  static TokenUsage of(Attributes attributes) {
    return new TokenSums(
            attributes.tokens(INPUT),
            attributes.tokens(READ),
            attributes.tokens(WRITTEN),
            0,
            attributes.tokens(OUTPUT),
            attributes.tokens(REASONING))
        .apart();
  }
}
