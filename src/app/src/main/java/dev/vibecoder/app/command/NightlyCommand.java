package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.postgres.PostgresUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe nightly}: a whole night in the foreground. */
@Command(
    name = "nightly",
    description = {
      "Run the night now: sync, ingest, review and embed each project, then roll up the costs.",
      "Repositories that are named are registered first, and only they are worked on; else all are."
    })
final class NightlyCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Parameters(
      paramLabel = "PATH|URL",
      arity = "0..*",
      description = "Folders, or https:// URLs of repositories.")
  private List<String> locations = List.of();

  @Mixin private SinceOption bound = new SinceOption();

  NightlyCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    boolean ssh = invocation.settings().git().ssh();
    var urls = locations.stream().map(text -> LocalProjects.repository(text, ssh)).toList();
    Instant since = bound.instant(invocation.clock());
    if (since != null && urls.isEmpty()) {
      throw new WrongUsage("--since is for repositories that are named with it");
    }
    Application rooms = invocation.jobs();
    var local = new LocalProjects(rooms, invocation.settings());
    List<Project> chosen =
        urls.stream().map(url -> local.findOrAdd(url, null, since)).distinct().toList();
    chosen.forEach(project -> bound.tellIfKept(project, invocation.console()));
    if (chosen.isEmpty() && local.all().isEmpty()) {
      throw new WrongUsage(
          "no project is registered yet; name a folder or URL, e.g. vibe nightly .");
    }
    var launch = new ForegroundLaunch(invocation).launch(JobNames.NIGHTLY, names(chosen), Map.of());
    new NightSummary(rooms, invocation.console(), output.format()).print(launch);
    return new RunOutcome(invocation.console()).report(launch);
  }

  private static List<String> names(List<Project> projects) {
    return projects.stream().map(Project::name).toList();
  }
}
