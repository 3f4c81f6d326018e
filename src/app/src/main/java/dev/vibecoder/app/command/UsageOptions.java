package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.ExecutionEnd;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.domain.work.TokenUsage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an execution took. */
final class UsageOptions {

  @Option(names = "--output", paramLabel = "JSON", description = "What came out, or @FILE.")
  private @Nullable String output;

  @Option(names = "--input-tokens", paramLabel = "N", description = "Not from or for a cache.")
  private long input;

  @Option(names = "--cached-input-tokens", paramLabel = "N", description = "Read from a cache.")
  private long cachedInput;

  @Option(names = "--cache-write-tokens", paramLabel = "N", description = "Cached for 5 minutes.")
  private long cacheWrite;

  @Option(names = "--cache-write-1h-tokens", paramLabel = "N", description = "Cached for an hour.")
  private long cacheWrite1h;

  @Option(names = "--output-tokens", paramLabel = "N", description = "Without reasoning.")
  private long outputTokens;

  @Option(names = "--reasoning-tokens", paramLabel = "N", description = "Of reasoning.")
  private long reasoning;

  @Option(
      names = "--cost",
      paramLabel = "USD",
      description = "What was billed; computed by the price book when left out.")
  private @Nullable BigDecimal cost;

  @Option(names = "--provider", paramLabel = "NAME", description = "As at the start if left out.")
  private @Nullable String provider;

  @Option(names = "--model", paramLabel = "NAME", description = "As at the start if left out.")
  private @Nullable String model;

  @Option(
      names = "--duration-ms",
      paramLabel = "MS",
      description = "Milliseconds of work; all since the start when left out.")
  private @Nullable Long durationMs;

  @Nullable String output() {
    return JsonArgument.read("--output", output);
  }

  ExecutionEnd end(ExecutionStatus status, @Nullable String json, @Nullable String error) {
    var usage =
        new TokenUsage(input, cachedInput, cacheWrite, cacheWrite1h, outputTokens, reasoning);
    return new ExecutionEnd(status, json, usage, cost, provider, model, durationMs, null, error);
  }
}
