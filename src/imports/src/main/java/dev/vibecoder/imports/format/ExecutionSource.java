package dev.vibecoder.imports.format;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Reads the records of one format. */
public interface ExecutionSource {

  /** Its name on the command line. */
  String format();

  /** Changes when it reads otherwise, so that files are read again. */
  int version();

  /** Is this record of its format? Records that other formats may have too are not. */
  boolean recognises(JsonNode record);

  /** The same for the records of one file, whose place may say more about them. */
  default ExecutionSource at(Path file) {
    return this;
  }

  /**
   * Puts what the record tells into the sink.
   *
   * @throws BadRecord when all of it is refused
   */
  void read(JsonNode record, RecordSink into);
}
