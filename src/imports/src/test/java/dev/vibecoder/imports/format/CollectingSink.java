package dev.vibecoder.imports.format;

import dev.vibecoder.domain.imports.ImportedExecution;
import dev.vibecoder.imports.file.Json;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a reader makes of records. */
final class CollectingSink implements RecordSink {

  final List<ImportedExecution> executions = new ArrayList<>();
  final List<String> refusals = new ArrayList<>();
  final List<String> remarks = new ArrayList<>();
  int passedOver;

  /** What a source makes of this JSON, which it has to recognise. */
  static CollectingSink of(ExecutionSource source, String json) {
    var record = Json.of(json);
    var sink = new CollectingSink();
    if (!source.recognises(record)) {
      throw new AssertionError(source.format() + " does not recognise " + json);
    }
    try {
      source.read(record, sink);
    } catch (BadRecord e) {
      sink.refused(String.valueOf(e.getMessage()));
    }
    return sink;
  }

  ImportedExecution only() {
    if (executions.size() != 1) {
      throw new AssertionError(executions.size() + " executions, refused: " + refusals);
    }
    return executions.get(0);
  }

  @Override
  public void execution(ImportedExecution execution) {
    executions.add(execution);
  }

  @Override
  public void refused(String reason) {
    refusals.add(reason);
  }

  @Override
  public void passedOver() {
    passedOver++;
  }

  @Override
  public void remark(String what) {
    remarks.add(what);
  }
}
