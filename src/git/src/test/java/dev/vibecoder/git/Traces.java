package dev.vibecoder.git;

import java.io.PrintWriter;
import java.io.StringWriter;

/** All that a log would show of an exception. */
final class Traces {

  private Traces() {}

  static String of(Throwable e) {
    var text = new StringWriter();
    e.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
