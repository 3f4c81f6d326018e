package dev.vibecoder.app.page;

import dev.vibecoder.app.output.RowWriter;
import dev.vibecoder.store.report.Column;
import dev.vibecoder.store.report.Row;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as one HTML page: facts, notes, a chart and a table. It loads nothing. */
public final class PageWriter implements RowWriter {

  private final PrintStream out;
  private final Page page;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private @Nullable Row total;

  public PageWriter(PrintStream out, Page page) {
    this.out = out;
    this.page = page;
  }

  @Override
  public void columns(List<Column> all) {
    columns.addAll(all);
  }

  @Override
  public boolean row(Row row) {
    rows.add(row);
    return true;
  }

  @Override
  public void total(Row row) {
    total = row;
  }

  @Override
  public void end() {
    head();
    page.facts().forEach(this::fact);
    out.println("</dl>");
    page.notes().forEach(note -> out.println("<p class=\"note\">" + Html.text(note) + "</p>"));
    if (rows.isEmpty()) {
      out.println("<p class=\"empty\">There is nothing to show.</p>");
    } else {
      out.println(Chart.of(page.chart(), columns, rows).svg());
      new HtmlTable(columns, rows, total).writeTo(out);
    }
    out.println("</main>\n</body>\n</html>");
  }

  private void head() {
    String style = Html.style();
    out.println("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
    out.println(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
            + digest(style)
            + "'; base-uri 'none'; form-action 'none'\">");
    out.println("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.println("<meta name=\"color-scheme\" content=\"light dark\">");
    out.println("<title>" + Html.text(page.title()) + "</title>");
    out.println("<style>" + style + "</style>\n</head>\n<body>\n<main>");
    out.println("<h1>" + Html.text(page.title()) + "</h1>\n<dl>");
  }

  private void fact(Fact fact) {
    out.println(
        "<div><dt>%s</dt><dd>%s</dd></div>"
            .formatted(Html.text(fact.label()), Html.text(fact.value())));
  }

  private static String digest(String style) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
