package dev.vibecoder.review.pmd;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule of PMD as PMD's own rule sets name it: {@code category/java/errorprone.xml/EqualsNull}.
 *
 * @param ruleSet {@code category/java/errorprone.xml}
 * @param language {@code java}
 * @param name {@code EqualsNull}
 */
record PmdReference(String ruleSet, String language, String name) {

  private static final Pattern FORM =
      Pattern.compile("(category/([a-z]+)/[a-z]+\\.xml)/([A-Za-z]+)");

  /**
   * @throws IllegalArgumentException when it does not have the form
   */
  static PmdReference of(String reference) {
    Matcher matcher = FORM.matcher(reference);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no rule of PMD; name one as category/java/errorprone.xml/EqualsNull"
              .formatted(reference));
    }
    return new PmdReference(matcher.group(1), matcher.group(2), matcher.group(3));
  }

  @Override
  public String toString() {
    return ruleSet + "/" + name;
  }
}
