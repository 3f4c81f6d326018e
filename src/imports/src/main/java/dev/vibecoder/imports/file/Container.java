package dev.vibecoder.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How records are held together in a file. */
enum Container {
  /** A JSON object in each line. */
  LINES {
    @Override
    RawRecords open(InputStream in) {
      return new LineRecords(in, Mark.START);
    }
  },
  /** One JSON document, whose records are an array in it. */
  DOCUMENT {
    @Override
    RawRecords open(InputStream in) throws IOException {
      return new DocumentRecords(in);
    }
  },
  /** Comma-separated values below a line of names. */
  TABLE {
    @Override
    RawRecords open(InputStream in) throws IOException {
      return new TableRecords(in);
    }
  };

  private static final Pattern NAMES =
      Pattern.compile("\"?[A-Za-z_]\\w*\"?(,\"?[A-Za-z_]\\w*\"?)+");

  abstract RawRecords open(InputStream in) throws IOException;

  /** Told by the beginning of the file, and by its name where that leaves it open. */
  static Container of(byte[] head, String name) {
    if (name.matches(".*\\.(jsonl|ndjson)(\\.gz)?")) {
      return LINES;
    }
    String text = new String(head, StandardCharsets.UTF_8).strip();
    String line = text.lines().findFirst().orElse("").strip();
    if (text.startsWith("[")) {
      return DOCUMENT;
    }
    if (text.startsWith("{")) {
      boolean whole = Json.of(line).isObject();
      return whole && !DocumentRecords.holdsRecords(Json.of(line)) ? LINES : DOCUMENT;
    }
    return NAMES.matcher(line).matches() ? TABLE : LINES;
  }
}
