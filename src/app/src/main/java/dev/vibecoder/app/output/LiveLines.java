package dev.vibecoder.app.output;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lines at the bottom of a terminal that change in place. */
final class LiveLines {

  private static final String ESCAPE = "\u001b[";

  private final PrintStream err;
  private final int columns;
  private final Map<String, String> lines = new LinkedHashMap<>();
  private int drawn;

  LiveLines(PrintStream err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  int columns() {
    return columns;
  }

  synchronized void show(String label, String text) {
    lines.put(label, text);
    draw("");
  }

  /** The line of this label becomes part of the text above. */
  synchronized void leave(String label, String text) {
    lines.remove(label);
    draw(text);
  }

  private void draw(String above) {
    var screen = new StringBuilder();
    if (drawn > 0) {
      screen.append(ESCAPE).append(drawn).append('A');
    }
    screen.append('\r').append(ESCAPE).append('J');
    if (!above.isEmpty()) {
      screen.append(above).append('\n');
    }
    lines.values().forEach(line -> screen.append(cut(line)).append('\n'));
    drawn = lines.size();
    err.print(screen);
    err.flush();
  }

  /** A line that wraps would be two. */
  private String cut(String line) {
    return line.length() < columns ? line : line.substring(0, columns - 1);
  }
}
