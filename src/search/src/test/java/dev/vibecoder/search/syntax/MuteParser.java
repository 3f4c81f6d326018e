package dev.vibecoder.search.syntax;

/** A parser process that ends before it says a word. */
final class MuteParser {

  private MuteParser() {}

  public static void main(String[] arguments) {}
}
