package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.store.report.Grouping;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A bar for each row, so that a series in time is seen at a glance; for people at a terminal. */
final class TrendColumn {

  private static final int WIDTH = 16;
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

  private TrendColumn() {}

  /** Adds the column where it helps. */
  static <R> void add(
      Listing<R> listing,
      Console console,
      OutputFormat format,
      Grouping by,
      List<R> rows,
      Function<R, @Nullable BigDecimal> value) {
    if (format == OutputFormat.TABLE && by.isTime()) {
      bars(listing, console, "trend", rows, value);
    }
  }

  /** Adds the column to a table whatever its rows are, if a person sees it. */
  static <R> void bars(
      Listing<R> listing,
      Console console,
      String name,
      List<R> rows,
      Function<R, @Nullable BigDecimal> value) {
    if (console.outIsTerminal()) {
      double most = rows.stream().map(value).mapToDouble(TrendColumn::size).max().orElse(0);
      Set<R> drawn = Collections.newSetFromMap(new IdentityHashMap<>());
      drawn.addAll(rows);
      listing.text(name, row -> drawn.contains(row) ? bar(size(value.apply(row)), most) : "");
    }
  }

  private static double size(@Nullable BigDecimal value) {
    return value == null ? 0 : value.doubleValue();
  }

  private static String bar(double size, double most) {
    int eighths = most == 0 ? 0 : (int) Math.round(size / most * WIDTH * 8);
    return ("█".repeat(eighths / 8) + EIGHTHS.charAt(eighths % 8)).strip();
  }
}
