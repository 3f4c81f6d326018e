package dev.vibecoder.app.output;

/** Colours, and weight, of words that should catch the eye. */
public enum Colour {
  BOLD(1),
  RED(31),
  GREEN(32),
  YELLOW(33);

  private final int code;

  Colour(int code) {
    this.code = code;
  }

  String on(String text) {
    return "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
