package dev.vibecoder.git;

import dev.vibecoder.domain.code.ChangeType;
import org.jspecify.annotations.Nullable;

/** A file that differs between two trees; one of the sides may be absent. */
record FileDelta(@Nullable FileSide before, @Nullable FileSide after) {

  ChangeType type() {
    if (before == null) {
      return ChangeType.ADDED;
    }
    if (after == null) {
      return ChangeType.DELETED;
    }
    return before.rawPath().equals(after.rawPath()) ? ChangeType.MODIFIED : ChangeType.RENAMED;
  }

  FileSide present() {
    FileSide side = after != null ? after : before;
    if (side == null) {
      throw new IllegalStateException("a change has at least one side");
    }
    return side;
  }
}
