package dev.vibecoder.app.output;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Lines at the start, at the end, and in between at every tenth or every ten seconds. */
final class PlainProgress implements Progress {

  private final Console console;
  private final Clock clock;
  private final Map<String, Work> works = new HashMap<>();

  PlainProgress(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public synchronized void started(String label, long total, String unit) {
    works.put(label, new Work(total, unit, clock.millis()));
    console.tell(label + ": started" + (total < 0 ? "" : ", " + counted(total) + " " + unit));
  }

  @Override
  public synchronized void advanced(String label, long n) {
    Work work = works.get(label);
    if (work != null && work.advance(n, clock.millis())) {
      console.tell(label + ": " + work.text(clock.millis()));
    }
  }

  @Override
  public synchronized void ended(String label, String outcome) {
    Work work = works.remove(label);
    String done = work == null ? "" : ", " + work.text(clock.millis());
    console.tell(label + ": " + outcome + done);
  }

  static String counted(long n) {
    return "%,d".formatted(n);
  }

  /** How far one piece of work is. */
  private static final class Work {

    private static final long OFTEN_MILLIS = 1_000;
    private static final long SELDOM_MILLIS = 10_000;

    private final long total;
    private final String unit;
    private final long startedAt;
    private long done;
    private long toldAt;
    private long toldTenths;

    Work(long total, String unit, long now) {
      this.total = total;
      this.unit = unit;
      this.startedAt = now;
      this.toldAt = now;
    }

    /** Is it time for a line? */
    boolean advance(long n, long now) {
      done += n;
      long tenths = total <= 0 ? 0 : done * 10 / total;
      long quiet = now - toldAt;
      boolean due = quiet >= SELDOM_MILLIS || (tenths > toldTenths && quiet >= OFTEN_MILLIS);
      if (due) {
        toldAt = now;
        toldTenths = tenths;
      }
      return due;
    }

    String text(long now) {
      long millis = Math.max(1, now - startedAt);
      String amount = total < 0 ? counted(done) : counted(done) + "/" + counted(total);
      return amount
          + " "
          + unit
          + " in "
          + seconds(millis)
          + ", "
          + counted(done * 1_000 / millis)
          + "/s";
    }

    private static String seconds(long millis) {
      return millis < 10_000 ? "%.1f s".formatted(millis / 1_000.0) : millis / 1_000 + " s";
    }
  }
}
