package dev.vibecoder.app.command;

import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.scheduler.RunStatus;
import dev.vibecoder.scheduler.Runs;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vibe runs list}. */
@Command(name = "list", description = "List runs, the newest first.")
final class RunsListCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Option(names = "--job", paramLabel = "JOB", description = "Only runs of this job.")
  private @Nullable String job;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only runs that stand like this.")
  private @Nullable RunStatus status;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many; default: ${DEFAULT-VALUE}.")
  private int limit;

  RunsListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    if (limit < 1 || limit > 1_000) {
      throw new WrongUsage("--limit is 1 to 1000, not " + limit);
    }
    var runs = invocation.jobs().get(Runs.class).list(job, status, limit);
    RunListing.runs().write(output.format().friendly(invocation.console()), runs);
    return ExitCode.DONE;
  }
}
