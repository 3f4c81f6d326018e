package dev.vibecoder.git;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Reads a blob as text for those who can do without it. */
final class BlobText {

  private BlobText() {}

  /** Nothing when it is missing, damaged, binary or beyond the limit. */
  static Optional<String> of(ClonedObjects objects, String blob, int maxBytes) {
    if (!ObjectId.isId(blob)) {
      return Optional.empty();
    }
    try {
      byte[] content = objects.text(ObjectId.fromString(blob));
      return content == null || content.length > maxBytes || TextContent.isBinary(content)
          ? Optional.empty()
          : Optional.of(new String(content, StandardCharsets.UTF_8));
    } catch (GitFailure e) {
      if (e.isOfOneObject()) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
