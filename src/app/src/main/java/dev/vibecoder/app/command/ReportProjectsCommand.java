package dev.vibecoder.app.command;

import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.report.ProjectRow;
import dev.vibecoder.store.report.Reports;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vibe report projects}. */
@Command(name = "projects", description = "Show what is stored of each project.")
final class ReportProjectsCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Option(names = "--project", paramLabel = "NAME", description = "Only this project.")
  private @Nullable String project;

  ReportProjectsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    try (var reports = new Reports(invocation.database().reporting())) {
      List<ProjectRow> rows = reports.projects().read(project);
      ProjectListing.columns(output.format(), rows)
          .write(output.format().friendly(invocation.console()), rows);
    }
    return ExitCode.DONE;
  }
}
