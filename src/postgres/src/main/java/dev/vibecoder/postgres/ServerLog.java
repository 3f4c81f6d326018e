package dev.vibecoder.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The server's log file, held to a size although the server never closes it. */
record ServerLog(Path file) {
  private static final long LIMIT = 8L << 20;
  private static final int TAIL = 4000;

  long size() {
    try {
      return Files.size(file);
    } catch (IOException none) {
      return 0;
    }
  }

  /**
   * Moves what was written aside when it is too much; the server appends, so it goes on at the new
   * end.
   */
  void bound() throws IOException {
    if (size() > LIMIT) {
      Files.copy(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(0);
      }
    }
  }

  /** The last lines written after this position. */
  String since(long position) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long from = Math.max(Math.min(position, channel.size()), channel.size() - TAIL);
      var bytes = ByteBuffer.allocate(TAIL);
      channel.read(bytes, from);
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    } catch (NoSuchFileException none) {
      return "";
    } catch (IOException e) {
      return "(its log cannot be read: " + e.getMessage() + ")";
    }
  }
}
