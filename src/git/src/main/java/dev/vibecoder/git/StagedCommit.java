package dev.vibecoder.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.errors.UnmergedPathException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** Makes, in memory, the commit that git would make of what is staged: with HEAD, unsigned. */
final class StagedCommit {

  private final File index;
  private final String name;

  /**
   * @param name of the repository, for messages
   */
  StagedCommit(File index, String name) {
    this.index = index;
    this.name = name;
  }

  /** Its id among the objects, which it is added to. */
  ObjectId addTo(StagedObjects objects, @Nullable ObjectId head) {
    if (!index.isFile()) {
      throw new GitFailure(
          GitFailure.Kind.UNSUPPORTED,
          name + ": nothing was ever staged, or it is a bare repository; name a commit instead");
    }
    try {
      ObjectId tree = DirCache.read(index, FS.DETECTED).writeTree(objects);
      String parent = head == null ? "" : "parent " + head.name() + "\n";
      String text = "tree " + tree.name() + "\n" + parent + "\n";
      return objects.insert(Constants.OBJ_COMMIT, text.getBytes(StandardCharsets.US_ASCII));
    } catch (UnmergedPathException e) {
      throw new GitFailure(
          GitFailure.Kind.UNSUPPORTED,
          name + ": a merge is under way with conflicts; resolve and stage them first",
          e);
    } catch (IOException | RuntimeException e) {
      throw new GitFailure(
          GitFailure.Kind.CORRUPT,
          "%s: what is staged cannot be read: %s; look with git status".formatted(name, e),
          e);
    }
  }
}
