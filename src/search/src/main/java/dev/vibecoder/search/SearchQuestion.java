package dev.vibecoder.search;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A question about code, in plain words. A filter that is null or blank does not restrict.
 *
 * @param text at most 4,000 characters
 * @param project name of the only project wanted
 * @param language the only language wanted, e.g. {@code java}; its case does not matter
 * @param path {@code *} stands for any characters, {@code ?} for one
 * @param limit places at most, 1 to 1,000
 */
public record SearchQuestion(
    String text,
    @Nullable String project,
    @Nullable String language,
    @Nullable String path,
    int limit) {

  private static final int LONGEST = 4_000;
  private static final int LONGEST_FILTER = 500;
  private static final int MOST_PLACES = 1_000;

  /**
   * Checks it before anything is asked of a model or a database.
   *
   * @throws InvalidQuestion when one of the parts cannot be meant
   */
  public SearchQuestion {
    require(!text.isBlank(), "the question is blank; ask something");
    require(
        text.length() <= LONGEST,
        "a question has at most %,d characters, not %,d".formatted(LONGEST, text.length()));
    requireText("question", text);
    project = filter("project", project);
    language = filter("language", language);
    path = filter("path", path);
    require(
        limit >= 1 && limit <= MOST_PLACES,
        "the limit is 1 to %,d, not %d".formatted(MOST_PLACES, limit));
  }

  private static @Nullable String filter(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    require(
        value.length() <= LONGEST_FILTER,
        "the %s has at most %d characters, not %,d"
            .formatted(name, LONGEST_FILTER, value.length()));
    requireText(name, value);
    return value;
  }

  /** PostgreSQL stores neither NUL nor half a surrogate pair, so nothing could be found. */
  private static void requireText(String name, String value) {
    require(
        value.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(value),
        "the " + name + " has characters that no text has, such as NUL");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new InvalidQuestion(message);
    }
  }
}
