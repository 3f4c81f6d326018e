package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.imports.FileOutcome;
import dev.vibecoder.imports.FileReport;
import dev.vibecoder.imports.ImportReport;
import dev.vibecoder.store.ImportCounts;
import dev.vibecoder.store.ImportRefusal;
import java.util.List;

/** What came of an import, in sentences: what is in order is summed up, the rest is named. */
final class ImportSummary {

  /** More files than these are only summed up. */
  private static final int FILES_NAMED = 20;

  private static final int REFUSALS_NAMED = 20;

  private final Console console;

  ImportSummary(Console console) {
    this.console = console;
  }

  /**
   * Prints it.
   *
   * @param troublesAlone what is in order was said already
   */
  void print(ImportReport report, boolean troublesAlone) {
    if (!troublesAlone) {
      List<FileReport> read =
          report.files().stream().filter(file -> file.outcome() == FileOutcome.READ).toList();
      read.stream()
          .limit(FILES_NAMED)
          .forEach(file -> console.say(name(file) + counts(file.counts())));
      if (read.size() > FILES_NAMED) {
        console.say("… and " + (read.size() - FILES_NAMED) + " more files");
      }
      console.say("all " + report.files().size() + " files: " + counts(report.total()));
      others(report, FileOutcome.UNCHANGED, " unchanged since they were read");
      others(report, FileOutcome.UNRECOGNISED, " of no format that is known");
    }
    remarks(report);
    refusals(report);
    report.broken().forEach(file -> console.tell(file.path() + " " + file.problem()));
  }

  private static String name(FileReport file) {
    return file.path() + " (" + file.format() + "): ";
  }

  private static String counts(ImportCounts counts) {
    return "%,d taken, %,d updated, %,d known already, %,d refused, %,d passed over, %,d unpriced"
        .formatted(
            counts.taken(),
            counts.updated(),
            counts.known(),
            counts.refused(),
            counts.passedOver(),
            counts.unpriced());
  }

  private void others(ImportReport report, FileOutcome outcome, String what) {
    long files = report.files().stream().filter(file -> file.outcome() == outcome).count();
    if (files > 0) {
      console.say(files + (files == 1 ? " file" : " files") + what);
    }
  }

  private void remarks(ImportReport report) {
    for (FileReport file : report.files()) {
      file.remarks()
          .forEach((what, times) -> console.tell(file.path() + ": " + times + " × " + what));
    }
  }

  private void refusals(ImportReport report) {
    long named = 0;
    for (FileReport file : report.files()) {
      for (ImportRefusal refusal : file.refusals()) {
        if (named++ < REFUSALS_NAMED) {
          console.tell(file.path() + ":" + refusal.line() + ": refused: " + refusal.reason());
        }
      }
    }
    long more = report.total().refused() - Math.min(named, REFUSALS_NAMED);
    if (more > 0) {
      console.tell("… and " + more + " more refused; vibe sql \"SELECT * FROM import_refusals\"");
    }
  }
}
