package dev.vibecoder.git;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.domain.code.TreeFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;

/** Passes on the regular files of a tree, after it has made sure that they can be counted. */
final class TreeFiles {

  private static final int DEEPEST = 1_000;

  private final ClonedObjects objects;
  private final int maxEntries;
  private final Notes notes;
  private final Consumer<TreeFile> each;
  private final Map<ObjectId, Long> weights = new HashMap<>();

  TreeFiles(ClonedObjects objects, int maxEntries, String commit, Consumer<TreeFile> each) {
    this.objects = objects;
    this.maxEntries = maxEntries;
    this.each = each;
    notes = new Notes(Stage.EMBED, commit);
  }

  List<IngestIssue> pass(ObjectId tree) throws TreeTooLarge {
    if (weight(tree, 0) > maxEntries) {
      throw new TreeTooLarge(
          "its tree has more than " + maxEntries + " entries (vibe.git.max-tree-entries)");
    }
    pass(tree, "");
    return notes.toList();
  }

  /**
   * Counts each folder once, however often it occurs: a bomb of a few folders within each other is
   * found at once.
   */
  private long weight(ObjectId tree, int depth) throws TreeTooLarge {
    Long known = weights.get(tree);
    if (known != null) {
      return known;
    }
    if (depth > DEEPEST) {
      throw new TreeTooLarge("its tree has more than " + DEEPEST + " levels");
    }
    long weight = 0;
    for (var cursor = new TreeCursor(objects.tree(tree)); cursor.atEntry(); cursor.advance()) {
      weight += 1 + (cursor.isFolder() ? weight(cursor.id(), depth + 1) : 0);
      if (weight > maxEntries) {
        throw new TreeTooLarge(
            "its tree has more than " + maxEntries + " entries (vibe.git.max-tree-entries)");
      }
    }
    weights.put(tree, weight);
    return weight;
  }

  private void pass(ObjectId tree, String folder) {
    Set<String> names = new HashSet<>();
    var cursor = new TreeCursor(objects.tree(tree));
    for (; cursor.atEntry(); cursor.advance()) {
      String name = cursor.rawName();
      if (RawPath.isUnusual(name) || name.contains("/") || !names.add(name)) {
        notes.add(RawPath.text(folder + name), "UNUSUAL_PATH", "git refuses such a name; left out");
      } else if (cursor.isFolder()) {
        pass(cursor.id(), folder + name + '/');
      } else if (TreeCursor.isRegular(cursor.mode())) {
        passFile(folder + name, cursor.id());
      }
    }
    if (cursor.broken()) {
      notes.add(
          RawPath.text(folder), "TREE_MALFORMED", "the tree breaks off; the rest is left out");
    }
  }

  private void passFile(String raw, ObjectId blob) {
    String path = RawPath.text(raw);
    if (RawPath.isEscaped(path)) {
      notes.add(
          path, "PATH_ESCAPED", "the path is no UTF-8, or quoted; it is stored as git shows it");
    }
    long size;
    try {
      size = objects.size(blob);
    } catch (GitFailure e) {
      if (!e.isOfOneObject()) {
        throw e;
      }
      notes.add(
          path, Damage.FILE, "the object " + blob.name() + " is missing or damaged; left out");
      return;
    }
    each.accept(new TreeFile(path, blob.name(), size));
  }
}
