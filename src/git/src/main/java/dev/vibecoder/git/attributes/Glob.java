package dev.vibecoder.git.attributes;

import java.util.List;

/**
 * A pattern for paths as git reads it in attribute files, matched without recursion.
 *
 * <p>When a char does not fit, the last star takes one more; when it cannot, the last one that
 * crosses folders does. Earlier stars need no second try: a path cut there earlier leaves more to
 * the later ones.
 */
final class Glob {

  private static final int NONE = -1;

  private final List<GlobPart> parts;
  private final boolean wholePath;

  private Glob(List<GlobPart> parts, boolean wholePath) {
    this.parts = List.copyOf(parts);
    this.wholePath = wholePath;
  }

  /**
   * Reads a pattern, each byte as one char. One without a slash is for the last part of a path; one
   * that ends in a slash is for folders and matches no file.
   */
  static Glob of(String pattern) {
    boolean wholePath = pattern.indexOf('/') >= 0;
    boolean folder = pattern.endsWith("/");
    return new Glob(
        folder ? List.of(GlobPart.NOTHING) : new GlobReader(pattern, wholePath).parts(), wholePath);
  }

  /**
   * Does it match the path?
   *
   * @param from where the path begins, seen from the folder of the pattern
   */
  boolean matches(String path, int from, Effort effort) {
    int at = wholePath ? from : Math.max(from, path.lastIndexOf('/') + 1);
    int part = 0;
    int star = NONE;
    int starEnd = NONE;
    int deep = NONE;
    int deepEnd = NONE;
    while (part < parts.size() || at < path.length()) {
      if (!effort.step()) {
        return false;
      }
      GlobPart next = part < parts.size() ? parts.get(part) : GlobPart.NOTHING;
      if (next.isStar()) {
        star = part;
        starEnd = at;
        deep = next.crossesFolders() ? star : deep;
        deepEnd = next.crossesFolders() ? at : deepEnd;
      } else if (at < path.length() && next.accepts(path.charAt(at))) {
        at++;
      } else {
        starEnd = star == NONE ? NONE : parts.get(star).grown(path, starEnd);
        if (starEnd == NONE && deep != NONE) {
          star = deep;
          starEnd = parts.get(deep).grown(path, deepEnd);
        }
        if (starEnd == NONE) {
          return false;
        }
        deepEnd = star == deep ? starEnd : deepEnd;
        at = starEnd;
        part = star;
      }
      part++;
    }
    return true;
  }
}
