package dev.vibecoder.app.output;

import java.time.Clock;

/**
 * Shows progress on standard error: a live line for each label on a terminal, now and then a plain
 * line otherwise, so that a log stays readable.
 */
public final class TerminalProgress implements Progress, AutoCloseable {

  private final Console console;
  private final PlainProgress plain;
  private final LiveProgress live;

  public TerminalProgress(Console console, Clock clock) {
    this.console = console;
    this.plain = new PlainProgress(console, clock);
    this.live = new LiveProgress(console);
  }

  private Progress shown() {
    return console.errIsTerminal() ? live : plain;
  }

  @Override
  public void started(String label, long total, String unit) {
    shown().started(label, total, unit);
  }

  @Override
  public void advanced(String label, long n) {
    shown().advanced(label, n);
  }

  @Override
  public void ended(String label, String outcome) {
    shown().ended(label, outcome);
  }

  /** Leaves the terminal as it should be, also after work that never ended. */
  @Override
  public void close() {
    live.close();
  }
}
