package dev.vibecoder.imports.format;

import dev.vibecoder.domain.imports.ImportedExecution;

/** Where readers put what they make of a record. */
public interface RecordSink {

  void execution(ImportedExecution execution);

  /** The record tells an execution that cannot be taken. */
  void refused(String reason);

  /** It tells no execution. */
  void passedOver();

  /** Something of it could not be taken. */
  void remark(String what);
}
