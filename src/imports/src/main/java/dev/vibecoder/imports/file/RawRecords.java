package dev.vibecoder.imports.file;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of one file, one after the other, in flat memory. */
public interface RawRecords extends Closeable {

  /**
   * The next record, null behind the last.
   *
   * @throws IOException when the file cannot be read any further; its message says why
   */
  @Nullable RawRecord next() throws IOException;

  /** Where they begin. */
  default Mark start() {
    return Mark.START;
  }
}
