package dev.vibecoder.app.command;

import dev.vibecoder.imports.FileReport;
import dev.vibecoder.imports.ImportReport;
import dev.vibecoder.store.ImportCounts;
import dev.vibecoder.store.ImportRefusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of an import, as JSON says it. */
record ImportJson(ImportCounts total, List<File> files) {

  static ImportJson of(ImportReport report) {
    return new ImportJson(report.total(), report.files().stream().map(File::of).toList());
  }

  /**
   * One file.
   *
   * @param refusals the first of them
   */
  record File(
      String file,
      @Nullable String format,
      String outcome,
      @Nullable String problem,
      ImportCounts counts,
      List<ImportRefusal> refusals,
      Map<String, Long> remarks) {

    static File of(FileReport report) {
      return new File(
          report.path().toString(),
          report.format(),
          report.outcome().name().toLowerCase(Locale.ROOT),
          report.problem(),
          report.counts(),
          report.refusals(),
          report.remarks());
    }
  }
}
