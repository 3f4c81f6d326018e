package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.UserTable;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.GenerationReport;
import dev.vibecoder.store.report.GenerationRow;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe index list}. */
@Command(
    name = "list",
    description = {
      "List the indexes: what they were made with, how far they are, and which is searched.",
      "A building one takes over when all projects are in it and it finds enough; a held one does not."
    })
final class IndexListCommand implements Callable<Integer> {

  private static final double BYTES_PER_MEGABYTE = 1e6;

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  IndexListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    Application rooms = invocation.application();
    List<GenerationRow> rows =
        rooms
            .get(UserTable.class)
            .find(invocation.settings().owner())
            .map(owner -> rooms.get(GenerationReport.class).read(owner))
            .orElse(List.of());
    boolean table = output.format() == OutputFormat.TABLE;
    (table ? forPeople() : columns()).write(output.format().friendly(invocation.console()), rows);
    return ExitCode.DONE;
  }

  private static Listing<GenerationRow> forPeople() {
    return new Listing<GenerationRow>()
        .number("index", GenerationRow::id)
        .text("state", IndexListCommand::state)
        .text("model", GenerationRow::model)
        .text("chunker", GenerationRow::chunker)
        .text("projects", row -> row.complete() + " of " + row.projects())
        .number("chunks", row -> "%,d".formatted(row.chunks()))
        .number("MB", row -> "%,.1f".formatted(row.bytes() / BYTES_PER_MEGABYTE))
        .text("vectors", row -> row.vectorIndex() ? "indexed" : "compared")
        .number("recall@10", row -> row.recall() == null ? "-" : "%.3f".formatted(row.recall()))
        .with("since", Kind.TIME, GenerationRow::since);
  }

  private static Listing<GenerationRow> columns() {
    return new Listing<GenerationRow>()
        .number("index", GenerationRow::id)
        .text("state", row -> row.state().toLowerCase(Locale.ROOT))
        .with("held", Kind.BOOLEAN, GenerationRow::held)
        .text("provider", GenerationRow::provider)
        .text("model", GenerationRow::model)
        .number("dimensions", GenerationRow::dimensions)
        .text("chunker", GenerationRow::chunker)
        .number("projects_complete", GenerationRow::complete)
        .number("projects", GenerationRow::projects)
        .number("chunks", GenerationRow::chunks)
        .number("bytes", GenerationRow::bytes)
        .with("vectors_indexed", Kind.BOOLEAN, GenerationRow::vectorIndex)
        .number("recall", GenerationRow::recall)
        .number("recall_target", GenerationRow::target)
        .with("since", Kind.TIME, GenerationRow::since);
  }

  private static String state(GenerationRow row) {
    return row.state().toLowerCase(Locale.ROOT) + (row.held() ? ", held" : "");
  }
}
