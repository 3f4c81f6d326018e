package dev.vibecoder.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a page ends, as text that a client gives back; it belongs to one question. */
final class Cursor {

  private static final int DEEPEST = 1_000;

  private Cursor() {}

  static String after(SearchQuestion question, int results) {
    String text = results + ":" + Integer.toHexString(fingerprint(question));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Results before the page that the question asks for. */
  static int offset(SearchQuestion question) {
    String cursor = question.cursor();
    return cursor == null || cursor.isBlank() ? 0 : decoded(cursor, question);
  }

  private static int decoded(String cursor, SearchQuestion question) {
    String[] parts = text(cursor).split(":", 2);
    if (parts.length != 2 || !parts[0].matches("\\d{1,6}")) {
      throw new InvalidQuestion("cursor", "it is none that an answer gave");
    }
    if (!parts[1].equals(Integer.toHexString(fingerprint(question)))) {
      throw new InvalidQuestion("cursor", "it belongs to another question, mode or filter");
    }
    int offset = Integer.parseInt(parts[0]);
    if (offset > DEEPEST) {
      throw new InvalidQuestion("cursor", "nothing is paged beyond %,d results".formatted(DEEPEST));
    }
    return offset;
  }

  private static String text(@Nullable String cursor) {
    try {
      return new String(
          Base64.getUrlDecoder().decode(Objects.requireNonNull(cursor)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static int fingerprint(SearchQuestion question) {
    return Objects.hash(question.text(), question.mode().name(), question.filter().toString());
  }
}
