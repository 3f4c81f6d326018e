package dev.vibecoder.imports;

import dev.vibecoder.domain.imports.ImportedExecution;
import dev.vibecoder.imports.file.Mark;
import dev.vibecoder.imports.format.BadRecord;
import dev.vibecoder.imports.format.RecordRules;
import dev.vibecoder.imports.format.RecordSink;
import dev.vibecoder.store.ImportRefusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a file as far as it is read, to be stored in one transaction with the place behind. */
final class Portion implements RecordSink {

  private final @Nullable FileTally file;
  private final RecordRules rules;
  private final List<Entry> entries = new ArrayList<>();
  private final List<ImportRefusal> refusals = new ArrayList<>();
  private final Map<String, Long> remarks = new HashMap<>();
  private long passedOver;
  private long line;
  private long characters;
  private Mark mark;
  private @Nullable FileOutcome end;
  private @Nullable String problem;

  /**
   * Begins one.
   *
   * @param file null for what did not come in a file
   */
  Portion(@Nullable FileTally file, RecordRules rules, Mark mark) {
    this.file = file;
    this.rules = rules;
    this.mark = mark;
  }

  /** What is put in from here on is of this line. */
  void at(long number) {
    line = number;
  }

  void behind(@Nullable Mark place) {
    mark = place == null ? mark : place;
  }

  void ended(FileOutcome outcome, @Nullable String reason) {
    end = outcome;
    problem = reason;
  }

  @Override
  public void execution(ImportedExecution execution) {
    try {
      rules.check(execution);
      entries.add(new Entry(line, execution));
      characters += execution.content().length();
    } catch (BadRecord e) {
      refused(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void refused(String reason) {
    refusals.add(new ImportRefusal(line, reason));
  }

  @Override
  public void passedOver() {
    passedOver++;
  }

  @Override
  public void remark(String what) {
    remarks.merge(what, 1L, Long::sum);
  }

  long records() {
    return entries.size() + refusals.size() + passedOver;
  }

  long characters() {
    return characters;
  }

  @Nullable FileTally file() {
    return file;
  }

  List<Entry> entries() {
    return entries;
  }

  List<ImportRefusal> refusals() {
    return refusals;
  }

  Map<String, Long> remarks() {
    return remarks;
  }

  long passedOverRecords() {
    return passedOver;
  }

  Mark mark() {
    return mark;
  }

  @Nullable FileOutcome end() {
    return end;
  }

  @Nullable String problem() {
    return problem;
  }
}
