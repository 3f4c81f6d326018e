package dev.vibecoder.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.store.report.Column;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RowWriterTest {

  private static final String ESCAPE = "\u001b";

  @Test
  void csvQuotesAsRfc4180AndTellsNullFromEmpty() {
    assertThat(csv("a,b", "say \"hi\"", "two\nlines", null))
        .isEqualTo("c0,c1,c2,c3\r\n\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\r\n");
    assertThat(csv("", null)).isEqualTo("c0,c1\r\n\"\",\r\n");
  }

  @Test
  void csvDisarmsFormulasAndLeavesNumbersAlone() {
    assertThat(csv("=1+1", "+1", "@x", "-x", "-5", "\tx").lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("'=1+1,'+1,'@x,'-x,-5,")
        .contains("'\tx");
    assertThat(one(OutputFormat.CSV, Kind.NUMBER, "-1.5", false)).endsWith("-1.5\r\n");
  }

  @Test
  void hostileTextIsShownAndNotObeyedOnATerminal() {
    String hostile = ESCAPE + "[2J\u009b\u202eevil\u0007";

    for (OutputFormat format : OutputFormat.values()) {
      String shown = one(format, Kind.TEXT, hostile, true);
      assertThat(shown)
          .containsIgnoringCase("\\u001b")
          .containsIgnoringCase("\\u202e")
          .contains("evil");
      assertThat(shown.chars().filter(c -> c != '\n' && c != '\r'))
          .noneMatch(c -> Character.isISOControl(c) || c == 0x202e);
    }
    assertThat(one(OutputFormat.CSV, Kind.TEXT, hostile, false)).contains(hostile);
    assertThat(one(OutputFormat.TABLE, Kind.TEXT, hostile, false)).doesNotContain(ESCAPE);
  }

  @Test
  void jsonKeepsEveryText() {
    String text = "ä€😀 \"quoted\" \\ \u0000 \n";

    for (boolean terminal : new boolean[] {true, false}) {
      String json = one(OutputFormat.JSON, Kind.TEXT, text, terminal);
      assertThat(JsonMapper.builder().build().readTree(json).get(0).get("c").asString())
          .isEqualTo(text);
    }
  }

  @Test
  void jsonIsAnEmptyArrayWithoutRows() {
    var console = new TestingConsole(false);
    RowWriter writer = OutputFormat.JSON.verbatim(console.console());
    writer.columns(List.of(new Column("c", Kind.TEXT)));
    writer.end();

    assertThat(JsonMapper.builder().build().readTree(console.out()).size()).isZero();
  }

  @Test
  void aFriendlyTableSetsThousandsApartAndKeepsEveryDigit() {
    var console = new TestingConsole(false);
    new Listing<String>()
        .number("n", text -> text)
        .write(
            OutputFormat.TABLE.friendly(console.console()),
            List.of("1234567.1234567", "-1000", "999", "NaN"));

    assertThat(console.out().lines().skip(2).map(String::strip))
        .containsExactly("1,234,567.1234567", "-1,000", "999", "NaN");
  }

  private static String one(OutputFormat format, Kind kind, String cell, boolean terminal) {
    var console = new TestingConsole(terminal);
    RowWriter writer = format.verbatim(console.console());
    writer.columns(List.of(new Column("c", kind)));
    writer.row(new Row().add(cell));
    writer.end();
    return console.out();
  }

  private static String csv(@Nullable String... cells) {
    var console = new TestingConsole(false);
    RowWriter writer = OutputFormat.CSV.verbatim(console.console());
    List<Column> columns = new ArrayList<>();
    var row = new Row();
    for (String cell : cells) {
      columns.add(new Column("c" + columns.size(), Kind.TEXT));
      row.add(cell);
    }
    writer.columns(columns);
    writer.row(row);
    writer.end();
    return console.out();
  }
}
