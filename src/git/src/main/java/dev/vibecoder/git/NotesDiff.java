package dev.vibecoder.git;

import java.util.function.BiConsumer;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the notes that are new or changed between two trees of notes. A note is a file whose path,
 * slashes left out, is the id of its commit; what else lies there is passed over.
 */
final class NotesDiff {

  private static final byte[] EMPTY = {};

  private final ClonedObjects objects;
  private final int maxEntries;
  private final BiConsumer<String, ObjectId> each;
  private int entries;

  NotesDiff(ClonedObjects objects, int maxEntries, BiConsumer<String, ObjectId> each) {
    this.objects = objects;
    this.maxEntries = maxEntries;
    this.each = each;
  }

  /** Passes on the commit and the content of each note; null stands for no notes. */
  void pass(@Nullable ObjectId before, ObjectId after) throws TreeTooLarge {
    compare(before, after, "");
  }

  private void compare(@Nullable ObjectId before, ObjectId after, String prefix)
      throws TreeTooLarge {
    var left = new TreeCursor(before == null ? EMPTY : objects.tree(before));
    var right = new TreeCursor(objects.tree(after));
    for (; right.atEntry(); right.advance()) {
      while (left.atEntry() && left.compareTo(right) < 0) {
        left.advance();
      }
      boolean both = left.atEntry() && left.compareTo(right) == 0;
      if (!both || !left.sameObject(right) || left.mode() != right.mode()) {
        if (++entries > maxEntries) {
          throw new TreeTooLarge("more than " + maxEntries + " notes at once");
        }
        changed(both ? left : null, right, prefix + right.rawName());
      }
    }
  }

  private void changed(@Nullable TreeCursor left, TreeCursor right, String name)
      throws TreeTooLarge {
    if (name.length() > Constants.OBJECT_ID_STRING_LENGTH || !isHex(name)) {
      return;
    }
    if (right.isFolder()) {
      compare(left != null && left.isFolder() ? left.id() : null, right.id(), name);
    } else if (name.length() == Constants.OBJECT_ID_STRING_LENGTH
        && TreeCursor.isRegular(right.mode())) {
      each.accept(name, right.id());
    }
  }

  private static boolean isHex(String name) {
    return !name.isEmpty()
        && name.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }
}
