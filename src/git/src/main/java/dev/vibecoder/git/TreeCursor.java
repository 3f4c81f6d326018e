package dev.vibecoder.git;

import dev.vibecoder.git.diff.ByteSearch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Steps through the raw bytes of a tree. What git would not write is passed on as it is, apart from
 * modes, which are read as git reads them; entries that cannot be told apart end the tree.
 */
final class TreeCursor {

  static final int FOLDER = 0040000;
  static final int FILE = 0100644;
  static final int EXECUTABLE = 0100755;
  static final int SYMLINK = 0120000;
  static final int SUBMODULE = 0160000;

  private static final int TYPE = 0170000;
  private static final byte[] ATTRIBUTES =
      Constants.DOT_GIT_ATTRIBUTES.getBytes(StandardCharsets.US_ASCII);

  private final byte[] tree;
  private int start;
  private int next;
  private int mode;
  private int nameStart;
  private int nameEnd;
  private boolean atEntry;
  private boolean broken;

  TreeCursor(byte[] tree) {
    this.tree = tree;
    advance();
  }

  static boolean isRegular(int mode) {
    return mode == FILE || mode == EXECUTABLE;
  }

  /** Is there an entry here? */
  boolean atEntry() {
    return atEntry;
  }

  /** Did the bytes end where an entry should go on? */
  boolean broken() {
    return broken;
  }

  void advance() {
    atEntry = false;
    int at = next;
    int bits = 0;
    while (at < tree.length && tree[at] >= '0' && tree[at] <= '7') {
      bits = (bits << 3) + (tree[at++] - '0');
    }
    int end = ByteSearch.indexOf(tree, (byte) 0, Math.min(at + 1, tree.length), tree.length);
    if (at >= tree.length || tree[at] != ' ' || end + Constants.OBJECT_ID_LENGTH >= tree.length) {
      broken = next < tree.length;
      return;
    }
    mode = canonical(bits);
    nameStart = at + 1;
    nameEnd = end;
    start = next;
    next = end + 1 + Constants.OBJECT_ID_LENGTH;
    atEntry = true;
  }

  /**
   * Goes on together with another cursor.
   *
   * @return whether the next entries are the same, byte by byte
   */
  boolean advanceWith(TreeCursor other) {
    advance();
    int there = other.next;
    int end = there + next - start;
    if (!atEntry
        || end > other.tree.length
        || !Arrays.equals(tree, start, next, other.tree, there, end)) {
      other.advance();
      return false;
    }
    int shift = there - start;
    other.mode = mode;
    other.start = there;
    other.nameStart = nameStart + shift;
    other.nameEnd = nameEnd + shift;
    other.next = end;
    other.atEntry = true;
    return true;
  }

  private static int canonical(int bits) {
    switch (bits & TYPE) {
      case FOLDER:
        return FOLDER;
      case SYMLINK:
        return SYMLINK;
      case 0100000:
        return (bits & 0100) != 0 ? EXECUTABLE : FILE;
      default:
        return SUBMODULE;
    }
  }

  int mode() {
    return mode;
  }

  boolean isFolder() {
    return mode == FOLDER;
  }

  /** Is it a file of attributes? A link to one is none. */
  boolean isAttributes() {
    return nameEnd - nameStart == ATTRIBUTES.length
        && isRegular(mode)
        && Arrays.equals(tree, nameStart, nameEnd, ATTRIBUTES, 0, ATTRIBUTES.length);
  }

  ObjectId id() {
    return ObjectId.fromRaw(tree, nameEnd + 1);
  }

  /** The name, each byte as one char. */
  String rawName() {
    return new String(tree, nameStart, nameEnd - nameStart, StandardCharsets.ISO_8859_1);
  }

  boolean sameObject(TreeCursor other) {
    return Arrays.equals(
        tree,
        nameEnd + 1,
        nameEnd + 1 + Constants.OBJECT_ID_LENGTH,
        other.tree,
        other.nameEnd + 1,
        other.nameEnd + 1 + Constants.OBJECT_ID_LENGTH);
  }

  /** Orders entries as git does: a folder's name as if a slash followed. */
  int compareTo(TreeCursor other) {
    int mine = nameEnd - nameStart;
    int theirs = other.nameEnd - other.nameStart;
    int differs =
        Arrays.mismatch(tree, nameStart, nameEnd, other.tree, other.nameStart, other.nameEnd);
    if (differs >= 0 && differs < Math.min(mine, theirs)) {
      return charAt(differs) - other.charAt(differs);
    }
    int shorter = Math.min(mine, theirs);
    return charAt(shorter) - other.charAt(shorter);
  }

  private int charAt(int index) {
    if (nameStart + index < nameEnd) {
      return tree[nameStart + index] & 0xff;
    }
    return isFolder() ? '/' : 0;
  }
}
