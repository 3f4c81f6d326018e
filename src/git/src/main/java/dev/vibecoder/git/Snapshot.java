package dev.vibecoder.git;

import dev.vibecoder.domain.project.RepositoryUrl;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The branches and tags of a source at one moment, and its notes on what agents wrote; unpeeled, by
 * full name.
 *
 * @param head the full name of the branch that HEAD names; null when it names none
 */
record Snapshot(SortedMap<String, ObjectId> refs, @Nullable String head) {

  /** Where git-ai keeps its notes; no other notes are followed. */
  static final String AI_NOTES = "refs/notes/ai";

  static boolean follows(String ref) {
    return ref.startsWith(Constants.R_HEADS)
        || ref.startsWith(Constants.R_TAGS)
        || ref.equals(AI_NOTES);
  }

  /** Itself, unless there are more refs than are followed. */
  Snapshot checked(RepositoryUrl url, GitLimits limits) {
    if (refs.size() > limits.maxRefs()) {
      throw new GitFailure(
          GitFailure.Kind.TOO_LARGE,
          "%s has %d branches and tags; at most %d are followed, raise vibe.git.max-refs"
              .formatted(url, refs.size(), limits.maxRefs()));
    }
    return this;
  }

  /** How many branches and tags differ from those of a clone. */
  int changesSince(Map<String, ObjectId> old) {
    var names = new TreeMap<>(old);
    names.putAll(refs);
    return (int)
        names.keySet().stream()
            .filter(name -> !name.equals(AI_NOTES))
            .filter(name -> !Objects.equals(old.get(name), refs.get(name)))
            .count();
  }
}
