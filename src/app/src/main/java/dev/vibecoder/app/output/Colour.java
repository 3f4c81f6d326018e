package dev.vibecoder.app.output;

/** Colours of words that should catch the eye. */
public enum Colour {
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
