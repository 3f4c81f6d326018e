package dev.vibecoder.imports;

import dev.vibecoder.store.ImportCounts;
import dev.vibecoder.store.ImportRefusal;
import dev.vibecoder.store.ToldExecution;
import dev.vibecoder.store.ToldOutcome;
import java.util.ArrayList;
import java.util.List;

/** What came of a portion, while its transaction runs. */
final class PortionResult {

  private final Portion portion;
  private final List<ImportRefusal> refusals;
  private long taken;
  private long updated;
  private long known;
  private long unpriced;

  PortionResult(Portion portion) {
    this.portion = portion;
    this.refusals = new ArrayList<>(portion.refusals());
  }

  void add(long line, ToldExecution execution, ToldOutcome outcome) {
    switch (outcome.kind()) {
      case TAKEN -> {
        taken++;
        unpriced += execution.isUnpriced() ? 1 : 0;
      }
      case UPDATED -> updated++;
      case KNOWN -> known++;
      case CONFLICT ->
          refuse(
              line,
              "id "
                  + execution.told().key().externalId()
                  + " has ended with other contents: "
                  + String.join(", ", outcome.differing()));
    }
  }

  void addKnown() {
    known++;
  }

  void refuse(long line, String reason) {
    refusals.add(new ImportRefusal(line, reason));
  }

  /** It is stored: the file that it was a part of may count it. */
  void note() {
    FileTally file = portion.file();
    if (file != null) {
      file.add(portion, counts(), refusals);
    }
  }

  Portion portion() {
    return portion;
  }

  List<ImportRefusal> refusals() {
    return refusals;
  }

  ImportCounts counts() {
    long remarks = portion.remarks().values().stream().mapToLong(Long::longValue).sum();
    return new ImportCounts(
        taken, updated, known, refusals.size(), portion.passedOverRecords(), remarks, unpriced);
  }
}
