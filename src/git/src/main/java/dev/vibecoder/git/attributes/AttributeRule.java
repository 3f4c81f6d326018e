package dev.vibecoder.git.attributes;

import org.jspecify.annotations.Nullable;

/**
 * A line of an attribute file.
 *
 * @param generated null when the line does not mention it; the same for the others
 * @param language empty to take back what was said before
 */
record AttributeRule(
    Glob glob, @Nullable Mark generated, @Nullable Mark vendored, @Nullable String language) {

  boolean saysNothing() {
    return generated == null && vendored == null && language == null;
  }

  LinguistMarks over(LinguistMarks marks) {
    String named = language == null ? marks.language() : language.isEmpty() ? null : language;
    return new LinguistMarks(
        generated == null ? marks.generated() : generated,
        vendored == null ? marks.vendored() : vendored,
        named);
  }
}
