package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.app.output.JsonText;
import dev.vibecoder.app.output.TerminalProgress;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.imports.ExecutionImport;
import dev.vibecoder.imports.FileOutcome;
import dev.vibecoder.imports.FileReport;
import dev.vibecoder.imports.ImportReport;
import dev.vibecoder.imports.ImportRequest;
import dev.vibecoder.imports.format.Formats;
import dev.vibecoder.postgres.PostgresUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe executions import}: brings in what other systems tell of agents' work. */
@Command(
    name = "import",
    description = {
      "Import executions from files and folders; what is known already stays as it is.",
      "Exit code 1 when a file could not be read to its end; with --strict also when a record was"
          + " refused."
    })
final class ExecutionsImportCommand implements Callable<Integer> {

  private static final String AUTO = "auto";
  private static final String LABEL = "import";

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, or folders to search.")
  private List<Path> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = AUTO,
      description =
          "auto, jsonl, claude-code, otlp, litellm or langfuse; default: ${DEFAULT-VALUE}.")
  private String format = AUTO;

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "Project of executions that name none that is known.")
  private @Nullable String project;

  @Option(names = "--again", description = "Read files again that have not changed since.")
  private boolean again;

  @Option(names = "--strict", description = "Fail when a record is refused.")
  private boolean strict;

  ExecutionsImportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    check();
    Application rooms = invocation.jobs();
    ImportReport report = run(rooms, request(new LocalProjects(rooms, invocation.settings())));
    if (output.json()) {
      JsonText.write(invocation.console(), ImportJson.of(report));
    }
    new ImportSummary(invocation.console()).print(report, output.json());
    boolean failed = !report.broken().isEmpty() || isUnknown(report);
    return failed || (strict && report.total().refused() > 0) ? ExitCode.FAILED : ExitCode.DONE;
  }

  private void check() {
    if (!format.equals(AUTO) && Formats.named(format).isEmpty()) {
      throw new WrongUsage(
          "there is no format '" + format + "'; there are " + String.join(", ", Formats.names()));
    }
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new WrongUsage("there is no file or folder " + path);
      }
    }
  }

  private ImportRequest request(LocalProjects projects) {
    Project named = project == null ? null : projects.named(project);
    String chosen = format.equals(AUTO) ? null : format;
    return new ImportRequest(projects.owner(), paths, chosen, named, again);
  }

  private ImportReport run(Application rooms, ImportRequest request) {
    try (var progress = new TerminalProgress(invocation.console(), invocation.clock())) {
      progress.started(LABEL, -1, "records");
      ImportReport report =
          rooms
              .get(ExecutionImport.class)
              .run(request, records -> progress.advanced(LABEL, records));
      progress.ended(LABEL, "done");
      return report;
    }
  }

  /** A file that was named is meant to be imported; one in a folder may be anything. */
  private boolean isUnknown(ImportReport report) {
    return report.files().stream()
        .filter(file -> file.outcome() == FileOutcome.UNRECOGNISED)
        .map(FileReport::path)
        .anyMatch(
            file -> paths.stream().anyMatch(p -> p.toAbsolutePath().normalize().equals(file)));
  }
}
