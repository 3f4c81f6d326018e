package dev.vibecoder.store.report;

import dev.vibecoder.store.report.Column.Kind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The cells of a result's current row as exact text. */
final class ResultCells {

  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4,}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)(\\+00)?");

  private final ResultSet rows;
  private final List<Column> columns = new ArrayList<>();
  private final List<Integer> types = new ArrayList<>();

  ResultCells(ResultSet rows) throws SQLException {
    this.rows = rows;
    ResultSetMetaData meta = rows.getMetaData();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      types.add(meta.getColumnType(i));
      columns.add(
          new Column(
              meta.getColumnLabel(i), kind(meta.getColumnType(i), meta.getColumnTypeName(i))));
    }
  }

  List<Column> columns() {
    return List.copyOf(columns);
  }

  Row read() throws SQLException {
    var row = new Row();
    for (int i = 0; i < columns.size(); i++) {
      row.add(types.get(i) == Types.ARRAY ? array(i + 1) : cell(i));
    }
    return row;
  }

  private @Nullable String cell(int index) throws SQLException {
    String text = rows.getString(index + 1);
    if (text == null) {
      return null;
    }
    return switch (columns.get(index).kind()) {
      case BOOLEAN -> text.startsWith("t") ? "true" : "false";
      case TIME -> iso(text);
      case TEXT, NUMBER, JSON -> text;
    };
  }

  /** PostgreSQL's text with a T in the middle and Z for UTC; other forms, such as BC, stay. */
  private static String iso(String text) {
    var moment = MOMENT.matcher(text);
    return moment.matches()
        ? moment.group(1) + "T" + moment.group(2) + (moment.group(3) == null ? "" : "Z")
        : text;
  }

  private @Nullable String array(int column) throws SQLException {
    Array array = rows.getArray(column);
    return array == null ? null : Json.MAPPER.writeValueAsString(array.getArray());
  }

  private static Kind kind(int type, String name) {
    return switch (type) {
      case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.REAL -> Kind.NUMBER;
      case Types.DOUBLE -> "money".equals(name) ? Kind.TEXT : Kind.NUMBER;
      case Types.BIT, Types.BOOLEAN -> "bool".equals(name) ? Kind.BOOLEAN : Kind.TEXT;
      case Types.DATE, Types.TIME, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Kind.TIME;
      case Types.ARRAY -> Kind.JSON;
      default -> isJson(name) ? Kind.JSON : Kind.TEXT;
    };
  }

  private static boolean isJson(String name) {
    return name.matches("(\"public\"\\.\"?)?(jsonb?|vector|halfvec)\"?");
  }

  /** Made when the first array comes: it takes a quarter of the time of a short query. */
  private static final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
  }
}
