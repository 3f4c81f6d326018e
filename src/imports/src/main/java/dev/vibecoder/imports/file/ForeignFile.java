package dev.vibecoder.imports.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody else wrote, packed with gzip or not, in UTF-8.
 *
 * @param modifiedAt to the microsecond
 */
public record ForeignFile(Path path, long size, Instant modifiedAt) {

  private static final int HEAD_BYTES = 1 << 16;

  /** Looks at it; it must be a regular file. */
  public static ForeignFile at(Path path) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new UnreadableFile(
          attributes.isDirectory() ? "is a folder that cannot be read" : "is no regular file");
    }
    return new ForeignFile(
        path,
        attributes.size(),
        attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS));
  }

  /** Its records from the beginning. */
  public RawRecords records() throws IOException {
    Container container = container();
    return container.open(unpacked());
  }

  /**
   * Its records from a place that was reached before; from the beginning when it is not there.
   *
   * @param anchor by which the place is known again
   */
  public RawRecords records(long position, long line, String anchor) throws IOException {
    if (position == 0 || container() != Container.LINES) {
      return records();
    }
    InputStream in = unpacked();
    Mark mark = marked(in, position, line, Mark.length(anchor));
    if (mark != null && mark.anchor().equals(anchor)) {
      return new LineRecords(in, mark);
    }
    in.close();
    return records();
  }

  private static @Nullable Mark marked(InputStream in, long position, long line, int length)
      throws IOException {
    try {
      in.skipNBytes(Math.max(0, position - length));
      return new Mark(position, line, in.readNBytes(length));
    } catch (EOFException e) {
      return null;
    }
  }

  private Container container() throws IOException {
    try (InputStream in = unpacked()) {
      byte[] head = in.readNBytes(HEAD_BYTES);
      return Container.of(head, path.getFileName().toString());
    } catch (EOFException e) {
      return Container.LINES;
    }
  }

  private InputStream unpacked() throws IOException {
    var file = new BufferedInputStream(Files.newInputStream(path), HEAD_BYTES);
    file.mark(2);
    boolean packed = file.read() == 0x1F && file.read() == 0x8B;
    file.reset();
    return withoutMark(packed ? new Gunzip(file) : file);
  }

  /** UTF-8 may begin with a mark that says so; what begins as UTF-16 is not read at all. */
  private static InputStream withoutMark(InputStream text) throws IOException {
    var in = new BufferedInputStream(text, HEAD_BYTES);
    in.mark(3);
    byte[] head = in.readNBytes(3);
    in.reset();
    if (Arrays.equals(head, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
      in.skipNBytes(3);
    }
    boolean wide =
        head.length > 1
            && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
                || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE));
    if (wide) {
      throw new UnreadableFile("is UTF-16; convert it to UTF-8");
    }
    return in;
  }
}
