package dev.vibecoder.git;

import org.eclipse.jgit.lib.ObjectId;

/**
 * A file as one tree has it.
 *
 * @param rawPath the bytes of the path, each as one char
 * @param mode one of the modes that git writes
 */
record FileSide(String rawPath, int mode, ObjectId id) {

  boolean isRegular() {
    return TreeCursor.isRegular(mode);
  }

  String octalMode() {
    return Integer.toOctalString(mode);
  }

  boolean isSubmodule() {
    return mode == TreeCursor.SUBMODULE;
  }

  String baseName() {
    return rawPath.substring(rawPath.lastIndexOf('/') + 1);
  }
}
