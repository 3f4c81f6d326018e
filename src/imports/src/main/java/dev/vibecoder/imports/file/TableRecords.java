package dev.vibecoder.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of comma-separated values, each as a JSON object of texts. */
final class TableRecords implements RawRecords {

  private final BoundedInput in;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;
  private final List<String> names;

  TableRecords(InputStream source) throws IOException {
    in = new BoundedInput(source);
    parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new InputStreamReader(in, StandardCharsets.UTF_8));
    rows = parser.iterator();
    names = parser.getHeaderNames();
  }

  @Override
  public @Nullable RawRecord next() throws IOException {
    in.nextRecord();
    long line = parser.getCurrentLineNumber() + 1;
    try {
      return rows.hasNext() ? record(line, rows.next()) : null;
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof UnreadableFile reason
          ? reason
          : new UnreadableFile("is not CSV from line " + line + " on");
    }
  }

  private RawRecord record(long line, CSVRecord row) {
    if (row.size() != names.size()) {
      return new RawRecord(
          line, null, null, "has " + row.size() + " values for " + names.size() + " names");
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < names.size(); i++) {
      json.put(names.get(i), row.get(i));
    }
    return new RawRecord(line, null, json, null);
  }

  @Override
  public void close() throws IOException {
    parser.close();
    in.close();
  }
}
