package dev.vibecoder.app.page;

import dev.vibecoder.app.output.Figures;
import dev.vibecoder.store.report.Column;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.Row;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a report as a table, the total below. */
record HtmlTable(List<Column> columns, List<Row> rows, @Nullable Row total) {

  void writeTo(PrintStream out) {
    out.println("<div class=\"wide\"><table>\n<thead><tr>");
    for (Column column : columns) {
      out.println("<th scope=\"col\"" + kind(column) + ">" + Html.text(column.name()) + "</th>");
    }
    out.println("</tr></thead>\n<tbody>");
    rows.forEach(row -> out.println(line(row)));
    out.println("</tbody>");
    if (total != null) {
      out.println("<tfoot>" + line(total) + "</tfoot>");
    }
    out.println("</table></div>");
  }

  private String line(Row row) {
    var line = new StringBuilder("<tr>");
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      line.append("<td").append(kind(column)).append('>');
      line.append(Html.text(shown(row.cell(i), column))).append("</td>");
    }
    return line.append("</tr>").toString();
  }

  private static String kind(Column column) {
    return column.kind() == Kind.NUMBER ? " class=\"n\"" : "";
  }

  private static String shown(@Nullable String cell, Column column) {
    if (cell == null) {
      return "–";
    }
    return column.kind() == Kind.NUMBER ? Figures.grouped(cell) : cell;
  }
}
