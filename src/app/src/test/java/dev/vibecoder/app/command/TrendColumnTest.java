package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendColumnTest {

  private record Line(String name, BigDecimal cost) {}

  private static final List<Line> LINES =
      List.of(
          new Line("most", BigDecimal.TEN),
          new Line("half", new BigDecimal(5)),
          new Line("nothing", BigDecimal.ZERO));

  @Test
  void drawsBarsInProportionAndNoneForTheTotal() {
    List<String> table = table(true);

    assertThat(table.get(2)).endsWith("| " + "█".repeat(16));
    assertThat(table.get(3)).endsWith("| " + "█".repeat(8));
    assertThat(table.get(4)).endsWith("0 |");
    assertThat(table.get(6)).endsWith("15 |");
  }

  @Test
  void drawsNothingWhereNobodyLooks() {
    assertThat(String.join("", table(false))).doesNotContain("█", "bar");
  }

  private static List<String> table(boolean terminal) {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    var console =
        new Console(
            new BufferedReader(new StringReader("")),
            stream,
            stream,
            terminal,
            terminal,
            terminal,
            false,
            80);
    Listing<Line> listing = new Listing<Line>().text("name", Line::name).number("cost", Line::cost);
    TrendColumn.bars(listing, console, "bar", LINES, Line::cost);
    listing.write(OutputFormat.TABLE.friendly(console), LINES, new Line("", new BigDecimal(15)));
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
