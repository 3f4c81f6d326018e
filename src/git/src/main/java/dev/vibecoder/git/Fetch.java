package dev.vibecoder.git;

import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;

/** Brings the objects of a source's branches and tags into a clone; leaves its refs alone. */
interface Fetch {

  /**
   * Fetches what is missing.
   *
   * @param known the refs that the clone has
   * @throws GitFailure when the source does not give it, or a limit is passed
   */
  Snapshot run(Map<String, ObjectId> known);
}
