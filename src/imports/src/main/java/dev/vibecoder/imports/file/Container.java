package dev.vibecoder.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** How records are held together in a file. */
enum Container {
  /** A JSON object in each line. */
  LINES {
    @Override
    RawRecords open(InputStream in, Path path) {
      return new LineRecords(in, Mark.START);
    }
  };

  abstract RawRecords open(InputStream in, Path path) throws IOException;

  /** Told by the beginning of the file, and by its name where that leaves it open. */
  static Container of(byte[] head, String name) {
    return LINES;
  }
}
