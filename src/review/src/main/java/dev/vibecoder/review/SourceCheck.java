package dev.vibecoder.review;

import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Sources;
import java.util.List;

/** Reads the whole texts of what a change touches. Safe for use by many threads. */
interface SourceCheck {

  /**
   * What there is to say of these files, whose texts are theirs by {@link ChangedFile#blobAfter}.
   *
   * @param files those that the rule may read, none of them deleted, binary or generated
   */
  SourceReport report(List<ChangedFile> files, Sources sources);
}
