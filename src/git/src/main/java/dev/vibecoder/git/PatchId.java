package dev.vibecoder.git;

import dev.vibecoder.git.diff.LineDiff;
import java.util.HexFormat;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Names a change by what it does, so that it is known again after a rebase or cherry-pick.
 *
 * <p>Of each file count its path before and after, its mode where that changes, and the lines that
 * it gains and loses, without their whitespace; of a binary file the two contents. Context and
 * position do not count, nor does the order of lines or files: where equally good alignments differ
 * in the place of a change only, the id is the same.
 */
final class PatchId {

  private final LineSum lines = new LineSum();
  private long first;
  private long second;
  private boolean empty = true;

  void add(CountedFile file) {
    FileSide before = file.delta().before();
    FileSide after = file.delta().after();
    var hash = new WideHash().then(path(before)).then(path(after));
    if (mode(before) != mode(after)) {
      hash.then(mode(before)).then(mode(after));
    }
    LineDiff diff = file.diff();
    if (diff == null) {
      addContent(hash, before);
      addContent(hash, after);
    } else {
      hash.then(lines.of(diff.removed())).then(lines.of(diff.added()));
    }
    first += hash.first();
    second += hash.second();
    empty = false;
  }

  private static String path(@Nullable FileSide side) {
    return side == null ? "" : side.rawPath();
  }

  private static int mode(@Nullable FileSide side) {
    return side == null ? 0 : side.mode();
  }

  private static void addContent(WideHash hash, @Nullable FileSide side) {
    hash.then(side == null ? ObjectId.zeroId().name() : side.id().name());
  }

  /** 32 hex digits; null when no file was added. */
  @Nullable String text() {
    if (empty) {
      return null;
    }
    var hex = HexFormat.of();
    return hex.toHexDigits(first) + hex.toHexDigits(second);
  }
}
