package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.app.output.RowWriter;
import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.scheduler.Launch;
import dev.vibecoder.scheduler.Run;
import dev.vibecoder.store.PriceChange;
import dev.vibecoder.store.PriceChangeTable;
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
    description =
        "Run one job now: nightly, sync, ingest, review, embed, import, rollup or reprice.")
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

  @Option(
      names = "--dry-run",
      description = "Of reprice: only show what would be another cost. Others do not have it.")
  private boolean dryRun;

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
    if (dryRun && !job.equals(JobNames.REPRICE)) {
      throw new WrongUsage("--dry-run is for reprice alone");
    }
    if (dryRun) {
      parameters.put("dryRun", "true");
    }
    Application rooms = invocation.jobs();
    var local = new LocalProjects(rooms, invocation.settings());
    projects.forEach(local::named);
    Launch launch = new ForegroundLaunch(invocation).launch(job, projects, parameters);
    Run run = RunOutcome.ended(launch);
    show(run, rooms);
    return new RunOutcome(invocation.console()).report(launch);
  }

  private void show(Run run, Application rooms) {
    RowWriter rows = output.format().friendly(invocation.console());
    if (!job.equals(JobNames.REPRICE)) {
      RunListing.steps().write(rows, RunListing.stepsOf(run));
      return;
    }
    List<PriceChange> changes = rooms.get(PriceChangeTable.class).ofRun(run.id());
    RepriceListing.columns().write(rows, changes, RepriceListing.total(changes));
    invocation
        .console()
        .tell(
            dryRun
                ? "Nothing was changed; without --dry-run the costs are written."
                : "The next rollup, vibe run rollup or the night's, takes the changed costs in.");
  }
}
