package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.Lease;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long a worker holds a task without a sign of life. */
final class LeaseOption {

  @Option(
      names = "--lease",
      paramLabel = "SECONDS",
      description = "How long it is held without a heartbeat, 10 to 86400; default: 300.")
  private @Nullable Long seconds;

  Lease lease() {
    Long given = seconds;
    return given == null ? Lease.USUAL : LocalWork.change(() -> Lease.ofSeconds(given));
  }
}
