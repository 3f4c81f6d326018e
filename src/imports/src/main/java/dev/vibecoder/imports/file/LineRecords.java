package dev.vibecoder.imports.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A JSON object in each line; empty lines are none. */
final class LineRecords implements RawRecords {

  /** A longer line is refused without being held. */
  static final int LONGEST = 8 << 20;

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final Mark start;
  private int at;
  private int end;
  private Mark mark;
  private boolean ended;
  private boolean tooLong;

  LineRecords(InputStream in, Mark from) {
    this.in = in;
    this.start = from;
    this.mark = from;
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    while (true) {
      Mark before = mark;
      byte[] line = line();
      if (line == null) {
        return null;
      }
      long number = mark.line();
      if (tooLong) {
        return new RawRecord(number, mark, null, "is longer than " + (LONGEST >> 20) + " MB");
      }
      if (!isBlank(line)) {
        return record(number, line, before);
      }
    }
  }

  private RawRecord record(long number, byte[] line, Mark before) {
    try {
      JsonNode json = Json.MAPPER.readTree(line);
      return json.isObject()
          ? new RawRecord(number, mark, json, null)
          : new RawRecord(number, mark, null, "is no JSON object");
    } catch (JacksonException e) {
      if (line[line.length - 1] != '\n') {
        // It may still be written: the next import reads it again.
        return new RawRecord(number, before, null, "ends in the middle: the file is cut off here");
      }
      return new RawRecord(number, mark, null, Json.problem(e));
    }
  }

  /** The next line with its end, null behind the last; what is too long comes empty. */
  private byte @Nullable [] line() throws IOException {
    var collected = new ByteArrayOutputStream(1_024);
    long length = 0;
    tooLong = false;
    while (!ended) {
      if (at == end && !fill()) {
        break;
      }
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      boolean complete = stop < end;
      int taken = (complete ? stop + 1 : stop) - at;
      length += taken;
      tooLong = length > LONGEST;
      if (!tooLong) {
        collected.write(buffer, at, taken);
      }
      at += taken;
      if (complete) {
        return finished(collected, length);
      }
    }
    return length == 0 ? null : finished(collected, length);
  }

  private byte[] finished(ByteArrayOutputStream collected, long length) {
    byte[] line = tooLong ? new byte[0] : collected.toByteArray();
    mark = new Mark(mark.position() + length, mark.line() + 1, line);
    return line;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    ended = end == 0;
    return !ended;
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return false;
      }
    }
    return true;
  }

  @Override
  public Mark start() {
    return start;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
