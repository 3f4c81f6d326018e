package dev.vibecoder.git;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Finds the files that differ between two trees, going only into folders that differ. */
final class TreeDiff {

  private static final int DEEPEST = 1_000;
  private static final byte[] EMPTY = {};

  private final ClonedObjects objects;
  private final int maxFiles;
  private final List<FileDelta> deltas = new ArrayList<>();
  private final FoundAttributes attributes;
  private boolean brokenTree;
  private boolean unreadableTree;
  private int folders;

  TreeDiff(ClonedObjects objects, int maxFiles) {
    this.objects = objects;
    this.maxFiles = maxFiles;
    attributes = new FoundAttributes(objects);
  }

  /** The differing files in the order of the trees; null stands for the empty tree. */
  List<FileDelta> between(@Nullable ObjectId before, @Nullable ObjectId after) throws TreeTooLarge {
    compare(before, after, "", 0);
    return deltas;
  }

  /** The attribute files of the folders compared: those after, or before where they are gone. */
  FoundAttributes attributes() {
    return attributes;
  }

  /** Was a tree read whose bytes break off? */
  boolean brokenTree() {
    return brokenTree;
  }

  /** Was a folder passed over because its tree is missing or damaged? */
  boolean unreadableTree() {
    return unreadableTree;
  }

  private void compare(
      @Nullable ObjectId before, @Nullable ObjectId after, String folder, int depth)
      throws TreeTooLarge {
    if (depth > DEEPEST || ++folders > maxFiles) {
      throw new TreeTooLarge("more than " + DEEPEST + " levels or " + maxFiles + " folders");
    }
    byte[] treeBefore = tree(before);
    byte[] treeAfter = tree(after);
    if (treeBefore == null || treeAfter == null) {
      unreadableTree = true;
      return;
    }
    var left = new TreeCursor(treeBefore);
    var right = new TreeCursor(treeAfter);
    boolean same = false;
    while (left.atEntry() || right.atEntry()) {
      int order = same ? 0 : order(left, right);
      if (order >= 0 ? right.isAttributes() : after == null && left.isAttributes()) {
        attributes.add(folder, order >= 0 ? right.id() : left.id());
      }
      if (order == 0) {
        if (!same) {
          both(left, right, folder, depth);
        }
        same = left.advanceWith(right);
      } else {
        TreeCursor only = order < 0 ? left : right;
        one(only, folder, depth, order < 0);
        only.advance();
      }
    }
    brokenTree |= left.broken() || right.broken();
  }

  private static int order(TreeCursor left, TreeCursor right) {
    return !left.atEntry() ? 1 : !right.atEntry() ? -1 : left.compareTo(right);
  }

  private byte @Nullable [] tree(@Nullable ObjectId id) {
    try {
      return id == null ? EMPTY : objects.tree(id);
    } catch (GitFailure e) {
      if (!e.isOfOneObject()) {
        throw e;
      }
      return null;
    }
  }

  private void both(TreeCursor left, TreeCursor right, String folder, int depth)
      throws TreeTooLarge {
    if (left.sameObject(right) && left.mode() == right.mode()) {
      return;
    }
    if (left.isFolder()) {
      compare(left.id(), right.id(), folder + left.rawName() + '/', depth + 1);
    } else {
      add(new FileDelta(side(left, folder), side(right, folder)));
    }
  }

  private void one(TreeCursor cursor, String folder, int depth, boolean gone) throws TreeTooLarge {
    if (cursor.isFolder()) {
      String inner = folder + cursor.rawName() + '/';
      compare(gone ? cursor.id() : null, gone ? null : cursor.id(), inner, depth + 1);
    } else {
      FileSide side = side(cursor, folder);
      add(gone ? new FileDelta(side, null) : new FileDelta(null, side));
    }
  }

  private static FileSide side(TreeCursor cursor, String folder) {
    return new FileSide(folder + cursor.rawName(), cursor.mode(), cursor.id());
  }

  private void add(FileDelta delta) throws TreeTooLarge {
    if (deltas.size() >= maxFiles) {
      throw new TreeTooLarge("more than " + maxFiles + " files");
    }
    deltas.add(delta);
  }
}
