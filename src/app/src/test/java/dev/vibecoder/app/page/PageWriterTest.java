package dev.vibecoder.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.vibecoder.store.report.Column;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.Row;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PageWriterTest {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("day", Kind.TEXT),
          new Column("model", Kind.TEXT),
          new Column("cost_usd", Kind.NUMBER));
  private static final ChartPlan BY_DAY = new ChartPlan(2, true, List.of("cost_usd"), "USD");
  private static final ChartPlan BY_NAME = new ChartPlan(1, false, List.of("cost_usd"), "USD");

  @Test
  void drawsAColumnForEachDayAndLeavesGaps() throws Exception {
    Document svg =
        svg(
            BY_DAY,
            row("2026-01-01", "a", "10"),
            row("2026-01-01", "b", "30"),
            row("2026-01-04", "a", "20"));

    assertThat(numbers(svg, "height")).containsExactly(70.0, 210.0, 140.0);
    List<Double> places = numbers(svg, "x");
    assertThat(places.get(0)).isEqualTo(places.get(1));
    assertThat(places.get(2) - places.get(0)).isCloseTo(3 * 890 / 4.0, offset(0.1));
  }

  @Test
  void drawsNothingForACostThatIsNotKnown() throws Exception {
    Document svg = svg(BY_NAME, row("known", "m", "2"), row("unknown one", "m", null));

    assertThat(numbers(svg, "width")).hasSize(1);
    assertThat(svg.getDocumentElement().getTextContent()).contains("unknown one", "unknown");
  }

  @Test
  void drawsTheLargestAndSaysHowManyMoreThereAre() throws Exception {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(row("name " + i, "m", Integer.toString(i)));
    }

    Document svg = svg(BY_NAME, rows.toArray(Row[]::new));

    assertThat(numbers(svg, "width")).hasSize(25);
    assertThat(svg.getDocumentElement().getTextContent())
        .contains("name 99", "and 75 more")
        .doesNotContain("name 7 ");
  }

  @Test
  void mergesSeriesBeyondTheColoursWithoutLosingAnyOfThem() throws Exception {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      rows.add(row("2026-01-01", "model " + i, "1"));
    }

    List<Double> heights = numbers(svg(BY_DAY, rows.toArray(Row[]::new)), "height");

    assertThat(heights).hasSize(8);
    assertThat(heights.stream().mapToDouble(height -> height).sum()).isCloseTo(280, offset(0.1));
  }

  @Test
  void survivesAnyNameAndAnyNumber() throws Exception {
    String name = "\"><script>x</script>&'\u0000\u202e😀";
    for (String cost :
        new String[] {"0", "0.0000000001", "99999999999999999999.9999999999", "1E+3"}) {
      for (ChartPlan plan : List.of(BY_NAME, BY_DAY)) {
        assertThat(
                svg(plan, row("2026-12-31", name, cost), row("2024-02-29", name.repeat(50), cost)))
            .isNotNull();
      }
      assertThat(page(BY_NAME, row(name, name, cost)))
          .doesNotContain("<script", "\u0000", "\u202e")
          .contains("😀");
    }
  }

  @Test
  void cutsLabelsToTheRoomThereIs() {
    assertThat(Svg.fitting("abc", 3)).isEqualTo("abc");
    assertThat(Svg.fitting("abcd", 3)).isEqualTo("ab…");
    assertThat(Svg.fitting("日本語", 5)).isEqualTo("日…");
    assertThat(Svg.fitting("a😀😀", 4)).isEqualTo("a…");
  }

  @Test
  void isEmptyWithoutRows() {
    assertThat(page(BY_DAY)).contains("nothing to show").doesNotContain("<svg", "<table");
  }

  private static Row row(String first, String second, @Nullable String cost) {
    return new Row().add(first).add(second).add(cost);
  }

  private static String page(ChartPlan plan, Row... rows) {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    var writer =
        new PageWriter(stream, new Page("T", List.of(new Fact("f", "v")), List.of("n"), plan));
    writer.columns(COLUMNS);
    for (Row row : rows) {
      writer.row(row);
    }
    writer.end();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Document svg(ChartPlan plan, Row... rows) throws Exception {
    String svg = Chart.of(plan, COLUMNS, List.of(rows)).svg();
    String alone = svg.substring(svg.indexOf("<svg"), svg.indexOf("</svg>") + 6);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(alone)));
  }

  private static List<Double> numbers(Document svg, String attribute) {
    List<Double> numbers = new ArrayList<>();
    var bars = svg.getElementsByTagName("rect");
    for (int i = 0; i < bars.getLength(); i++) {
      numbers.add(
          Double.valueOf(bars.item(i).getAttributes().getNamedItem(attribute).getNodeValue()));
    }
    return numbers;
  }
}
