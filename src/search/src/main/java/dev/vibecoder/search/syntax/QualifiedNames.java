package dev.vibecoder.search.syntax;

import java.util.regex.Pattern;

/** Brings the names of all languages into one form: parts with dots between. */
final class QualifiedNames {

  private static final Pattern SEPARATOR = Pattern.compile("::|\\\\");
  private static final Pattern ARGUMENTS = Pattern.compile("<[^<>]{0,150}>(?=\\.)");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern PROTOTYPE = Pattern.compile("\\.prototype\\.");
  private static final Pattern EXPORTS = Pattern.compile("^(?:module\\.)?exports\\.");
  private static final Pattern QUOTES = Pattern.compile("^[\"'`](.*)[\"'`]$");

  private QualifiedNames() {}

  /** {@code Box<int>::run} is Box.run, {@code Foo.prototype.bar} is Foo.bar. */
  static String path(String written) {
    String name = SPACES.matcher(written).replaceAll(" ");
    name = SEPARATOR.matcher(name).replaceAll(".");
    name = ARGUMENTS.matcher(name).replaceAll("");
    name = PROTOTYPE.matcher(name).replaceAll(".");
    name = EXPORTS.matcher(name).replaceFirst("");
    return QUOTES.matcher(name).replaceFirst("$1").strip();
  }
}
