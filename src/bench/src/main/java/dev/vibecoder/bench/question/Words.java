package dev.vibecoder.bench.question;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of names and texts. */
final class Words {

  private static final Pattern BETWEEN_PARTS =
      Pattern.compile("_+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private Words() {}

  /** The parts of a name in camel case or snake case, without capitals. */
  static List<String> partsOf(String name) {
    return Arrays.stream(BETWEEN_PARTS.split(name))
        .filter(part -> !part.isEmpty())
        .map(part -> part.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** How many words of two letters or more there are. */
  static int count(String text) {
    return (int) WORD.matcher(text).results().count();
  }
}
