package dev.vibecoder.domain.review;

import java.util.Optional;

/** The contents of a repository's files, each by the id of its blob; the same id, the same text. */
public interface Sources {

  /** No text can be read. */
  Sources NONE = (blob, maxBytes) -> Optional.empty();

  /**
   * The text of a blob as UTF-8; nothing when it is missing, damaged, binary, or larger.
   *
   * @param maxBytes most bytes that it may have
   */
  Optional<String> text(String blob, int maxBytes);
}
