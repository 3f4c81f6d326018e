package dev.vibecoder.app.command;

import java.util.List;
import java.util.Locale;

/**
 * What the doctor found about one thing.
 *
 * @param examples of what is wrong; empty when nothing is, or when the detail says it all
 */
record Finding(String check, State state, long violations, String detail, List<String> examples) {

  /** How it is. */
  enum State {
    OK,
    WARNING,
    VIOLATED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Finding ok(String check, String detail) {
    return new Finding(check, State.OK, 0, detail, List.of());
  }

  static Finding warning(String check, String detail) {
    return new Finding(check, State.WARNING, 0, detail, List.of());
  }

  static Finding violated(String check, String detail) {
    return new Finding(check, State.VIOLATED, 1, detail, List.of());
  }

  boolean isViolated() {
    return state == State.VIOLATED;
  }
}
