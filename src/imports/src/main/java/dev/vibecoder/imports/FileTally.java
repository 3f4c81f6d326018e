package dev.vibecoder.imports;

import dev.vibecoder.imports.file.ForeignFile;
import dev.vibecoder.imports.file.Mark;
import dev.vibecoder.store.ImportCounts;
import dev.vibecoder.store.ImportFile;
import dev.vibecoder.store.ImportRefusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of one file so far; changed only when a transaction is through. */
final class FileTally {

  private static final int SHOWN_REFUSALS = 10;
  private static final int KEPT_REFUSALS = 1_000;
  private static final int KINDS_OF_REMARKS = 20;

  private final ForeignFile file;
  private final String format;
  private final String reading;
  private final ImportCounts before;
  private final List<ImportRefusal> refusals = new ArrayList<>();
  private final Map<String, Long> remarks = new LinkedHashMap<>();
  private ImportCounts counts = ImportCounts.NONE;
  private FileOutcome outcome = FileOutcome.BROKEN;
  private @Nullable String problem = "was not read to its end: the import was stopped";

  /**
   * Begins it.
   *
   * @param before what earlier imports made of the part that is not read again
   */
  FileTally(ForeignFile file, String format, String reading, ImportCounts before) {
    this.file = file;
    this.format = format;
    this.reading = reading;
    this.before = before;
  }

  /** The refusals of a portion that are still to be kept. */
  List<ImportRefusal> kept(List<ImportRefusal> refused) {
    long room = KEPT_REFUSALS - before.refused() - counts.refused();
    return refused.subList(0, (int) Math.max(0, Math.min(room, refused.size())));
  }

  /** The row of the file once this portion is stored. */
  ImportFile after(Portion portion, ImportCounts more) {
    Mark mark = portion.mark();
    FileOutcome end = portion.end();
    ImportFile.State state =
        end == null
            ? ImportFile.State.READING
            : end == FileOutcome.READ ? ImportFile.State.READ : ImportFile.State.BROKEN;
    return new ImportFile(
        file.path().toString(),
        reading,
        file.size(),
        file.modifiedAt(),
        state,
        mark.position(),
        mark.line(),
        mark.anchor(),
        before.plus(counts).plus(more),
        portion.problem());
  }

  /** Notes a portion that is stored. */
  void add(Portion portion, ImportCounts more, List<ImportRefusal> refused) {
    counts = counts.plus(more);
    refused.stream().limit(SHOWN_REFUSALS - refusals.size()).forEach(refusals::add);
    portion.remarks().forEach(this::remark);
    FileOutcome end = portion.end();
    if (end != null) {
      outcome = end;
      problem = portion.problem();
    }
  }

  void remark(String what, long times) {
    boolean room = remarks.containsKey(what) || remarks.size() < KINDS_OF_REMARKS;
    remarks.merge(room ? what : "others", times, Long::sum);
  }

  FileReport report() {
    return new FileReport(
        file.path(), format, outcome, counts, problem, List.copyOf(refusals), Map.copyOf(remarks));
  }
}
