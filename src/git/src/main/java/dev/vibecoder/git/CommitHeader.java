package dev.vibecoder.git;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a commit's raw bytes. Reads what it can of a malformed commit and never fails.
 *
 * @param tree null when the commit names none
 * @param author the line without its keyword; null when there is none
 * @param committer the same
 */
record CommitHeader(
    @Nullable ObjectId tree,
    List<ObjectId> parents,
    byte @Nullable [] author,
    byte @Nullable [] committer,
    @Nullable String encoding,
    byte[] message) {

  static CommitHeader parse(byte[] raw) {
    ObjectId tree = null;
    byte[] author = null;
    byte[] committer = null;
    String encoding = null;
    int at = 0;
    while (at < raw.length && raw[at] != '\n') {
      int end = endOfLine(raw, at);
      if (tree == null && startsWith(raw, at, "tree ")) {
        tree = id(raw, at + 5, end);
      } else if (author == null && startsWith(raw, at, "author ")) {
        author = Arrays.copyOfRange(raw, at + 7, end);
      } else if (committer == null && startsWith(raw, at, "committer ")) {
        committer = Arrays.copyOfRange(raw, at + 10, end);
      } else if (encoding == null && startsWith(raw, at, "encoding ")) {
        encoding = new String(raw, at + 9, end - at - 9, StandardCharsets.ISO_8859_1).strip();
      }
      at = end + 1;
    }
    byte[] message =
        at + 1 < raw.length ? Arrays.copyOfRange(raw, at + 1, raw.length) : new byte[0];
    return new CommitHeader(tree, parents(raw), author, committer, encoding, message);
  }

  /** The tree alone, without copying anything else. */
  static @Nullable ObjectId tree(byte[] raw) {
    for (int at = 0; at < raw.length && raw[at] != '\n'; at = endOfLine(raw, at) + 1) {
      ObjectId tree = startsWith(raw, at, "tree ") ? id(raw, at + 5, endOfLine(raw, at)) : null;
      if (tree != null) {
        return tree;
      }
    }
    return null;
  }

  /** The parents alone: as git has it, the lines right after that of the tree. */
  static List<ObjectId> parents(byte[] raw) {
    var parents = new ArrayList<ObjectId>(2);
    int at = startsWith(raw, 0, "tree ") ? endOfLine(raw, 0) + 1 : 0;
    for (; startsWith(raw, at, "parent "); at = endOfLine(raw, at) + 1) {
      addIfValid(parents, id(raw, at + 7, endOfLine(raw, at)));
    }
    return List.copyOf(parents);
  }

  private static void addIfValid(List<ObjectId> parents, @Nullable ObjectId id) {
    if (id != null && !parents.contains(id)) {
      parents.add(id);
    }
  }

  private static int endOfLine(byte[] raw, int from) {
    int at = from;
    while (at < raw.length && raw[at] != '\n') {
      at++;
    }
    return at;
  }

  private static boolean startsWith(byte[] raw, int at, String word) {
    if (at + word.length() > raw.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (raw[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable ObjectId id(byte[] raw, int from, int to) {
    if (to - from != Constants.OBJECT_ID_STRING_LENGTH) {
      return null;
    }
    try {
      return ObjectId.fromString(raw, from);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
