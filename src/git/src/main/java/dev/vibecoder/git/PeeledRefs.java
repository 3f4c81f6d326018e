package dev.vibecoder.git;

import dev.vibecoder.domain.project.Ref;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/** The refs of a snapshot, each followed to its commit; those that lead to none are noted. */
final class PeeledRefs {

  private static final int LONGEST_CHAIN = 1_000;

  private final List<Ref> refs = new ArrayList<>();
  private final Map<String, ObjectId> peeled = new TreeMap<>();

  private PeeledRefs() {}

  static PeeledRefs of(SortedMap<String, ObjectId> refs, ObjectReader reader, Notes notes)
      throws IOException {
    var result = new PeeledRefs();
    var known = new HashMap<ObjectId, Optional<ObjectId>>();
    for (var ref : refs.entrySet()) {
      Optional<ObjectId> found = known.get(ref.getValue());
      if (found == null) {
        found = Optional.ofNullable(commit(reader, ref.getValue()));
        known.put(ref.getValue(), found);
      }
      ObjectId commit = found.orElse(null);
      if (commit == null) {
        notes.add("REF_NOT_A_COMMIT", ref.getKey() + " leads to no commit; it is left out");
      } else {
        result.refs.add(new Ref(ref.getKey(), commit.name()));
      }
      if (commit != null && !commit.equals(ref.getValue())) {
        result.peeled.put(ref.getKey(), commit);
      }
    }
    return result;
  }

  private static @Nullable ObjectId commit(ObjectReader reader, ObjectId from) throws IOException {
    ObjectId id = from;
    for (int i = 0; i < LONGEST_CHAIN && id != null; i++) {
      ObjectLoader loader = reader.open(id);
      if (loader.getType() == Constants.OBJ_COMMIT) {
        return id;
      }
      id = loader.getType() == Constants.OBJ_TAG ? target(loader) : null;
    }
    return null;
  }

  private static @Nullable ObjectId target(ObjectLoader tag) {
    String text = new String(tag.getCachedBytes(), StandardCharsets.ISO_8859_1);
    String line = text.lines().findFirst().orElse("");
    String id = line.startsWith("object ") ? line.substring("object ".length()) : "";
    return ObjectId.isId(id) ? ObjectId.fromString(id) : null;
  }

  /** All of them that lead to a commit. */
  List<Ref> all() {
    return refs;
  }

  /** Branches and tags. */
  List<Ref> refs() {
    return refs.stream().filter(ref -> !ref.name().equals(Snapshot.AI_NOTES)).toList();
  }

  /** The commit of the notes on what agents wrote; null when there are none. */
  @Nullable String aiNotes() {
    return refs.stream()
        .filter(ref -> ref.name().equals(Snapshot.AI_NOTES))
        .map(Ref::sha)
        .findFirst()
        .orElse(null);
  }

  Map<String, ObjectId> peeled() {
    return peeled;
  }
}
