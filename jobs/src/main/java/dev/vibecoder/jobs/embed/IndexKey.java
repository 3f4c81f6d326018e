package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.TreeFile;
import java.util.List;

/** What the index of a head lacks or has too much. */
sealed interface IndexKey {

  /** A file that is new, or has changed since it was indexed. */
  record Changed(TreeFile file) implements IndexKey {}

  /** Files that the head does not have any more. */
  record Gone(List<String> paths) implements IndexKey {}

  /** The last: what goes before is all. */
  record End() implements IndexKey {}
}
