package dev.vibecoder.search.syntax;

import org.jspecify.annotations.Nullable;

/** What was made of a parser's answer, or why there is none. */
record Parsed<T>(@Nullable T value, @Nullable ParserTrouble trouble) {

  static <T> Parsed<T> failed(ParserTrouble trouble) {
    return new Parsed<>(null, trouble);
  }
}
