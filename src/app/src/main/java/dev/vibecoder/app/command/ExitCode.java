package dev.vibecoder.app.command;

/** What the process says to its caller. */
final class ExitCode {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;
  static final int UNREACHABLE = 3;
  static final int GATE_CLOSED = 4;
  static final int OVER_BUDGET = 5;

  private ExitCode() {}
}
