package dev.vibecoder.app.command;

import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.ProjectReport;
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
    ProjectListing.columns()
        .write(output.format().friendly(invocation.console()), report.read(null));
    return ExitCode.DONE;
  }
}
