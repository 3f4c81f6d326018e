package dev.vibecoder.app.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The proof that a worker holds the task. */
final class ClaimOption {

  @Option(
      names = "--claim",
      paramLabel = "CLAIM",
      description = "Proof of the claim; needed while a worker holds the task.")
  private @Nullable UUID claim;

  @Nullable UUID id() {
    return claim;
  }
}
