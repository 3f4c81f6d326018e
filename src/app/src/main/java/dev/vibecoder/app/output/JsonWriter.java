package dev.vibecoder.app.output;

import dev.vibecoder.store.report.Column;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** One array with an object for each row, a row to a line. */
final class JsonWriter implements RowWriter {

  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

  private final Console console;
  private final JsonGenerator json;
  private final OutputReader reader;
  private final List<Column> columns = new ArrayList<>();

  JsonWriter(Console console) {
    this.console = console;
    this.reader = new OutputReader(console.out());
    this.json =
        JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .configure(JsonWriteFeature.ESCAPE_NON_ASCII, console.outIsTerminal())
            .build()
            .createGenerator(console.out());
  }

  @Override
  public void columns(List<Column> all) {
    Set<String> names = new HashSet<>();
    for (Column column : all) {
      columns.add(new Column(unique(column.name(), names), column.kind()));
    }
    json.writeStartArray();
  }

  private static String unique(String name, Set<String> taken) {
    String candidate = name;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = name + "_" + i;
    }
    return candidate;
  }

  @Override
  public boolean row(Row row) {
    json.writeRaw('\n');
    json.writeStartObject();
    for (int i = 0; i < row.size(); i++) {
      json.writeName(columns.get(i).name());
      value(row.cell(i), columns.get(i).kind());
    }
    json.writeEndObject();
    return reader.stillReads();
  }

  private void value(@Nullable String cell, Kind kind) {
    if (cell == null) {
      json.writeNull();
    } else if (isRaw(cell, kind)) {
      json.writeRawValue(cell);
    } else {
      json.writeString(cell);
    }
  }

  private static boolean isRaw(String cell, Kind kind) {
    return switch (kind) {
      case NUMBER -> JSON_NUMBER.matcher(cell).matches();
      case BOOLEAN, JSON -> true;
      case TEXT, TIME -> false;
    };
  }

  @Override
  public void total(Row row) {}

  @Override
  public void end() {
    json.writeRaw('\n');
    json.writeEndArray();
    json.close();
    console.out().println();
  }
}
