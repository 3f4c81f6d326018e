package dev.vibecoder.review;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * How one kind of secret looks.
 *
 * @param literals lower case; the pattern is tried only on lines with one of them
 * @param group the group of the pattern that is the secret itself; 0 for all of it
 * @param entropy least Shannon entropy in bits a character
 * @param mixed has letters and digits
 * @param placeholders kept, and marked as such; else they are no secrets of this kind
 * @param window how far behind the literal's line it may reach, in characters
 */
record SecretPattern(
    String kind,
    List<String> literals,
    Pattern pattern,
    int group,
    double entropy,
    boolean mixed,
    boolean placeholders,
    int window) {

  SecretPattern {
    literals = List.copyOf(literals);
  }

  /** Windows that touch are read as one, so that no text is read twice for the same kind. */
  void find(String text, String lower, Placeholders known, Consumer<Secret> found) {
    var windows = new TreeMap<Integer, Integer>();
    literals.forEach(literal -> addWindows(text, lower, literal, windows));
    int start = 0;
    int end = -1;
    for (var window : windows.entrySet()) {
      if (window.getKey() > end) {
        read(text, start, end, known, found);
        start = window.getKey();
      }
      end = Math.max(end, window.getValue());
    }
    read(text, start, end, known, found);
  }

  private void addWindows(
      String text, String lower, String literal, TreeMap<Integer, Integer> windows) {
    int hit = lower.indexOf(literal);
    while (hit >= 0) {
      int start = text.lastIndexOf('\n', hit) + 1;
      int lineEnd = text.indexOf('\n', hit);
      int end = lineEnd < 0 ? text.length() : lineEnd;
      windows.put(start, Math.min(text.length(), end + window));
      hit = lower.indexOf(literal, end);
    }
  }

  private void read(String text, int start, int end, Placeholders known, Consumer<Secret> found) {
    if (start >= end) {
      return;
    }
    Matcher matcher = pattern.matcher(text.substring(start, end));
    while (matcher.find()) {
      String value = matcher.group(group);
      boolean placeholder = known.matches(value);
      if ((placeholders || !placeholder) && looksRandom(value)) {
        found.accept(
            new Secret(
                kind, start + matcher.start(group), start + matcher.end(group), placeholder));
      }
    }
  }

  private boolean looksRandom(String value) {
    return (!mixed || isMixed(value)) && (entropy <= 0 || Entropy.of(value) >= entropy);
  }

  private static boolean isMixed(String value) {
    return value.chars().anyMatch(Character::isDigit)
        && value.chars().anyMatch(Character::isLetter);
  }
}
