package dev.vibecoder.git.attributes;

import java.util.BitSet;

/**
 * A part of a pattern: one char of a set, or a star of some kind.
 *
 * @param chars which chars it takes; a star takes any number of them
 */
record GlobPart(Kind kind, BitSet chars) {

  private static final int CHARS = 256;

  static final GlobPart NOTHING = new GlobPart(Kind.ONE, new BitSet());
  static final GlobPart ANY_ONE = new GlobPart(Kind.ONE, allButSlash());
  static final GlobPart STAR = new GlobPart(Kind.STAR, allButSlash());
  static final GlobPart REST = new GlobPart(Kind.REST, all());
  static final GlobPart FOLDERS = new GlobPart(Kind.FOLDERS, all());

  enum Kind {
    /** One char. */
    ONE,
    /** Any chars within a folder. */
    STAR,
    /** All that is left. */
    REST,
    /** Any number of whole folders, none included. */
    FOLDERS
  }

  static GlobPart of(char c) {
    var chars = new BitSet(CHARS);
    chars.set(c);
    return new GlobPart(Kind.ONE, chars);
  }

  /** One char of a set, which is never a slash. */
  static GlobPart of(BitSet set, boolean negated) {
    var chars = (BitSet) set.clone();
    if (negated) {
      chars.flip(0, CHARS);
    }
    chars.clear('/');
    return new GlobPart(Kind.ONE, chars);
  }

  private static BitSet all() {
    var chars = new BitSet(CHARS);
    chars.set(0, CHARS);
    return chars;
  }

  private static BitSet allButSlash() {
    BitSet chars = all();
    chars.clear('/');
    return chars;
  }

  boolean isStar() {
    return kind != Kind.ONE;
  }

  boolean crossesFolders() {
    return kind == Kind.REST || kind == Kind.FOLDERS;
  }

  boolean accepts(char c) {
    return chars.get(c);
  }

  /** Where a star that ends here could end next; -1 when nowhere. */
  int grown(String path, int at) {
    if (kind == Kind.FOLDERS) {
      int slash = path.indexOf('/', at);
      return slash < 0 ? -1 : slash + 1;
    }
    return at < path.length() && accepts(path.charAt(at)) ? at + 1 : -1;
  }
}
