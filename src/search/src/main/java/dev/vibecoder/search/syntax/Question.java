package dev.vibecoder.search.syntax;

import java.util.List;

/** What a parser is asked about a source: which queries of its grammar. */
enum Question {
  /** What it defines. */
  OUTLINE(""),
  /** That, and the structures that its functions have inside. */
  FUNCTIONS("", ".structures");

  private final List<String> suffixes;

  Question(String... suffixes) {
    this.suffixes = List.of(suffixes);
  }

  /** Of the names of the queries. */
  List<String> suffixes() {
    return suffixes;
  }
}
