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

  /** Where the file was, when it is elsewhere now. */
  @Nullable String oldPath() {
    return before != null && type() == ChangeType.RENAMED ? RawPath.text(before.rawPath()) : null;
  }

  /** The mode before, when it was another one. */
  @Nullable String oldMode() {
    return before != null && changesMode() ? before.octalMode() : null;
  }

  /** The mode after, when it was another one before. */
  @Nullable String newMode() {
    return after != null && changesMode() ? after.octalMode() : null;
  }

  private boolean changesMode() {
    return before != null && after != null && before.mode() != after.mode();
  }

  FileSide present() {
    FileSide side = after != null ? after : before;
    if (side == null) {
      throw new IllegalStateException("a change has at least one side");
    }
    return side;
  }
}
