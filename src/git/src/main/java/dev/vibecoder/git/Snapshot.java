package dev.vibecoder.git;

import dev.vibecoder.domain.project.RepositoryUrl;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
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

  /** Longer names fit into no index of a database. */
  private static final int LONGEST_NAME = 1_000;

  /** Is a ref of this name followed? Notes why not, if one would expect it. */
  static boolean takes(String name, Notes notes) {
    if (!follows(name)) {
      return false;
    }
    if (!Repository.isValidRefName(name)) {
      notes.add("REF_NAME_INVALID", "a ref has a name that git refuses; it is left out");
      return false;
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      notes.add(
          "REF_NAME_TOO_LONG",
          "a ref has a name of more than " + LONGEST_NAME + " bytes; it is left out");
      return false;
    }
    return true;
  }

  private static boolean follows(String ref) {
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
