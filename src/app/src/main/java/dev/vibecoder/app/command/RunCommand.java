package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.scheduler.Launch;
import dev.vibecoder.scheduler.Run;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe run}: one job by hand. */
@Command(
    name = "run",
    description = "Run one job now: nightly, sync, ingest, review, embed or rollup.")
final class RunCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Parameters(paramLabel = "JOB", description = "Name of the job.")
  private String job = "";

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "Only this project; may be given several times.")
  private List<String> projects = List.of();

  @Option(names = "-p", paramLabel = "NAME=VALUE", description = "A parameter of the job.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  RunCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    if (!JobNames.launchable().contains(job)) {
      throw new WrongUsage(
          "there is no job '"
              + job
              + "'; the jobs are "
              + String.join(", ", JobNames.launchable()));
    }
    Application rooms = invocation.jobs();
    var local = new LocalProjects(rooms, invocation.settings());
    projects.forEach(local::named);
    Launch launch = new ForegroundLaunch(invocation).launch(job, projects, parameters);
    Run run = RunOutcome.ended(launch);
    RunListing.steps()
        .write(output.format().friendly(invocation.console()), RunListing.stepsOf(run));
    return new RunOutcome(invocation.console()).report(launch);
  }
}
