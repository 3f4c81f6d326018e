package dev.vibecoder.domain.imports;

import org.jspecify.annotations.Nullable;

/**
 * What went in and came out, as JSON text.
 *
 * @param metadata a JSON object
 * @param error what went wrong, in words
 */
public record WorkContent(
    @Nullable String input,
    @Nullable String output,
    @Nullable String metadata,
    @Nullable String error) {

  public static final WorkContent NONE = new WorkContent(null, null, null, null);

  /** Characters of all of it. */
  public long length() {
    return length(input) + length(output) + length(metadata) + length(error);
  }

  private static long length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}
