package dev.vibecoder.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page of files ended, as text that fits into a URL. */
final class PathCursor {

  private PathCursor() {}

  static String after(String path) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(UTF_8));
  }

  /**
   * The path that the page before ended with; null for the first page.
   *
   * @throws BadRequest when it is no cursor of ours
   */
  static @Nullable String path(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String path =
          UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
              .toString();
      if (path.indexOf('\0') < 0) {
        return path;
      }
    } catch (IllegalArgumentException | CharacterCodingException e) {
      // It is refused like one with a NUL.
    }
    throw new BadRequest("cursor", "cursor is what next was in the answer before");
  }
}
