package dev.vibecoder.search;

import org.jspecify.annotations.Nullable;

/**
 * A question about code, in plain words or code.
 *
 * @param text at most 4,000 characters
 * @param limit results at most, 1 to 1,000
 * @param cursor where an answer ended, to go on from there; null for the first page
 * @param explain whether the answer tells how it was found
 */
public record SearchQuestion(
    String text,
    SearchMode mode,
    SearchFilter filter,
    int limit,
    @Nullable String cursor,
    boolean explain) {

  private static final int LONGEST = 4_000;
  private static final int MOST_RESULTS = 1_000;

  /**
   * Checks it before anything is asked of a model or a database.
   *
   * @throws InvalidQuestion when one of the parts cannot be meant
   */
  public SearchQuestion {
    require("q", !text.isBlank(), "the question is blank; ask something");
    require(
        "q",
        text.length() <= LONGEST,
        "a question has at most %,d characters, not %,d".formatted(LONGEST, text.length()));
    SearchFilter.requireText("q", text);
    require(
        "limit",
        limit >= 1 && limit <= MOST_RESULTS,
        "the limit is 1 to %,d, not %d".formatted(MOST_RESULTS, limit));
  }

  /** The first page of a hybrid search. */
  public static SearchQuestion of(String text, SearchFilter filter, int limit) {
    return new SearchQuestion(text, SearchMode.HYBRID, filter, limit, null, false);
  }

  private static void require(String field, boolean condition, String message) {
    if (!condition) {
      throw new InvalidQuestion(field, message);
    }
  }
}
