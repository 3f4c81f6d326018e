package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.app.output.RowWriter;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.ProjectIssues;
import dev.vibecoder.store.report.ProjectState;
import dev.vibecoder.store.report.ProjectStateReport;
import dev.vibecoder.store.report.QueryRefused;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe projects show}. */
@Command(
    name = "show",
    description = "Show one project: what is stored, and what is wrong with it.")
final class ProjectsShowCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();
  @Mixin private MaxRowsOption maxRows = new MaxRowsOption();

  @Parameters(paramLabel = "NAME", description = "Name of the project.")
  private String name = "";

  @Option(
      names = "--issues",
      description = "Each thing that was passed over or stored in another form instead.")
  private boolean issues;

  ProjectsShowCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    if (maxRows.isGiven() && !issues) {
      throw new WrongUsage("--max-rows goes with --issues");
    }
    long limit = maxRows.limit(output.format(), invocation.settings().query().tableRows());
    Application rooms = invocation.application();
    List<ProjectState> found = rooms.get(ProjectStateReport.class).read(name);
    if (found.isEmpty()) {
      throw new CommandFailed("there is no project " + name + "; see vibe projects list");
    }
    if (issues) {
      writeIssues(found.get(0), limit);
    } else {
      write(found.stream().map(state -> ProjectDetail.of(state, rooms)).toList());
    }
    return ExitCode.DONE;
  }

  private void write(List<ProjectDetail> projects) {
    if (output.format() == OutputFormat.TABLE) {
      projects.forEach(new ProjectPage(invocation.console())::print);
    } else {
      ProjectDetailListing.columns()
          .write(output.format().friendly(invocation.console()), projects);
    }
  }

  private void writeIssues(ProjectState project, long limit) throws PostgresUnavailable {
    RowWriter writer = output.format().friendly(invocation.console());
    var rows = new LimitedRows(writer, limit);
    var source =
        new ProjectIssues(
            invocation.database().reporting(), invocation.settings().query().timeout());
    try {
      source.read(project.id(), rows);
    } catch (QueryRefused e) {
      throw new CommandFailed(String.valueOf(e.getMessage()));
    }
    writer.end();
    if (rows.isCut()) {
      invocation.console().tell("Only the first " + limit + " rows; --max-rows N shows more.");
    }
  }
}
