package dev.vibecoder.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefWriter;
import org.eclipse.jgit.lib.Repository;

/**
 * The refs of a clone, kept in one file: a new snapshot takes the place of the old one at once, and
 * a branch may turn into a folder of branches.
 */
final class CloneRefs {

  private final Repository clone;
  private final Path gitDir;

  CloneRefs(Repository clone) {
    this.clone = clone;
    gitDir = clone.getDirectory().toPath();
  }

  Map<String, ObjectId> read() throws IOException {
    var refs = new TreeMap<String, ObjectId>();
    for (Ref ref : clone.getRefDatabase().getRefs()) {
      if (ref.getName().startsWith(Constants.R_REFS) && ref.getObjectId() != null) {
        refs.put(ref.getName(), ref.getObjectId());
      }
    }
    return refs;
  }

  /**
   * Replaces all refs.
   *
   * @param peeled the commit that each ref leads to, where it is another object
   */
  void write(Map<String, ObjectId> refs, Map<String, ObjectId> peeled) throws IOException {
    var lines = new ArrayList<Ref>();
    refs.forEach(
        (name, id) ->
            lines.add(
                peeled.containsKey(name)
                    ? new ObjectIdRef.PeeledTag(Ref.Storage.PACKED, name, id, peeled.get(name))
                    : new ObjectIdRef.PeeledNonTag(Ref.Storage.PACKED, name, id)));
    new RefWriter(lines) {
      @Override
      protected void writeFile(String name, byte[] content) throws IOException {
        replace(name, content);
      }
    }.writePackedRefs();
    clone.getRefDatabase().refresh();
  }

  /** Lets HEAD name a branch, so that git's own commands work in the clone. */
  void writeHead(String branch) throws IOException {
    replace(Constants.HEAD, ("ref: " + branch + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void replace(String name, byte[] content) throws IOException {
    Path next = gitDir.resolve(name + ".lock");
    Files.write(next, content);
    Files.move(next, gitDir.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
