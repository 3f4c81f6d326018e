package dev.vibecoder.app.command;

import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.ProjectReport;
import dev.vibecoder.store.report.ProjectRow;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe projects show}. */
@Command(name = "show", description = "Show one project.")
final class ProjectsShowCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Parameters(paramLabel = "NAME", description = "Name of the project.")
  private String name = "";

  ProjectsShowCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    List<ProjectRow> rows = invocation.application().get(ProjectReport.class).read(name);
    if (rows.isEmpty()) {
      throw new CommandFailed("there is no project " + name + "; see vibe projects list");
    }
    ProjectListing.columns().write(output.format().friendly(invocation.console()), rows);
    return ExitCode.DONE;
  }
}
