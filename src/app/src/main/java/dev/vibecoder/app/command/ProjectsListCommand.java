package dev.vibecoder.app.command;

import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.ProjectReport;
import dev.vibecoder.store.report.ProjectRow;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe projects list}. */
@Command(name = "list", description = "List the projects.")
final class ProjectsListCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  ProjectsListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    ProjectReport report = invocation.application().get(ProjectReport.class);
    List<ProjectRow> rows = report.read(null);
    ProjectListing.columns(output.format(), rows)
        .write(output.format().friendly(invocation.console()), rows);
    return ExitCode.DONE;
  }
}
