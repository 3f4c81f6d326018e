package dev.vibecoder.search.syntax;

import java.util.Locale;

/** Why a file in a language that is parsed has no syntax. */
public enum ParserTrouble {
  /** The parser died of it. */
  PARSER_CRASHED,
  /** The parser was not done with it in time. */
  PARSER_TIMEOUT,
  /** It is larger than what is parsed, or the parser has no answer to it. */
  PARSER_REFUSED,
  /** No parser can be started on this machine. */
  PARSER_UNAVAILABLE;

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
