package dev.vibecoder.git;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The branches and tags of a source at one moment, unpeeled, by full name.
 *
 * @param head the full name of the branch that HEAD names; null when it names none
 */
record Snapshot(SortedMap<String, ObjectId> refs, @Nullable String head) {

  /** How many refs differ from those of a clone. */
  int changesSince(Map<String, ObjectId> old) {
    var names = new TreeMap<>(old);
    names.putAll(refs);
    return (int)
        names.keySet().stream()
            .filter(name -> !Objects.equals(old.get(name), refs.get(name)))
            .count();
  }
}
