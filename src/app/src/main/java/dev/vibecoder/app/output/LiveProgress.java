package dev.vibecoder.app.output;

import java.util.LinkedHashMap;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar for each label with what is done, the rate and the time that is left. */
final class LiveProgress implements Progress, AutoCloseable {

  private static final int REDRAW_MILLIS = 200;

  private final LiveLines lines;
  private final Map<String, ProgressBar> bars = new LinkedHashMap<>();

  LiveProgress(Console console) {
    this.lines = new LiveLines(console.err(), console.columns());
  }

  @Override
  public synchronized void started(String label, long total, String unit) {
    bars.put(
        label,
        new ProgressBarBuilder()
            .setTaskName(ControlCharacters.escaped(label))
            .setInitialMax(total)
            .setUnit(" " + unit, 1)
            .showSpeed()
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .setConsumer(new Line(label))
            .build());
  }

  @Override
  public synchronized void advanced(String label, long n) {
    ProgressBar bar = bars.get(label);
    if (bar != null) {
      bar.stepBy(n);
    }
  }

  @Override
  public synchronized void ended(String label, String outcome) {
    ProgressBar bar = bars.remove(label);
    String last = ControlCharacters.escaped(label + ": " + outcome);
    if (bar != null) {
      last +=
          ", "
              + PlainProgress.counted(bar.getCurrent())
              + " in "
              + bar.getTotalElapsed().toSeconds()
              + " s";
      bar.close();
    }
    lines.leave(label, last);
  }

  @Override
  public synchronized void close() {
    bars.values().forEach(ProgressBar::close);
    bars.clear();
  }

  /** Where the library draws one bar. */
  private final class Line implements ProgressBarConsumer {

    private final String label;

    Line(String label) {
      this.label = label;
    }

    @Override
    public int getMaxRenderedLength() {
      return lines.columns() - 1;
    }

    @Override
    public void accept(String text) {
      lines.show(label, text);
    }

    @Override
    public void close() {}
  }
}
