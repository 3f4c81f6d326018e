package dev.vibecoder.bench;

import dev.vibecoder.search.source.FileText;
import dev.vibecoder.search.source.FilterSettings;
import dev.vibecoder.search.source.IndexFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The texts of a repository's head that the index takes, by path; the repository stays as it is.
 */
final class HeadFiles {

  private final IndexFilter filter = new IndexFilter(FilterSettings.DEFAULT);
  private final Map<String, String> texts = new LinkedHashMap<>();
  private int leftOut;

  private HeadFiles() {}

  static HeadFiles of(Path repository) throws IOException {
    var files = new HeadFiles();
    try (Repository opened =
            new FileRepositoryBuilder().setGitDir(repository.toFile()).setBare().build();
        var walk = new TreeWalk(opened)) {
      ObjectId tree = opened.resolve("HEAD^{tree}");
      if (tree == null) {
        throw new IllegalArgumentException(repository + " is no bare clone with a head");
      }
      walk.addTree(tree);
      walk.setRecursive(true);
      while (walk.next()) {
        if (FileMode.REGULAR_FILE.equals(walk.getRawMode(0))
            || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(0))) {
          files.add(walk.getPathString(), opened, walk.getObjectId(0));
        }
      }
    }
    return files;
  }

  private void add(String path, Repository repository, ObjectId blob) throws IOException {
    if (!repository.getObjectDatabase().has(blob)) {
      leftOut++; // a partial clone
      return;
    }
    var content = repository.open(blob);
    var refused = filter.refuse(path, content.getSize());
    FileText text =
        refused == null ? filter.read(path, content.getCachedBytes()) : new FileText(null, refused);
    if (text.indexed()) {
      texts.put(path, text.required());
    } else {
      leftOut++;
    }
  }

  Map<String, String> texts() {
    return texts;
  }

  int leftOut() {
    return leftOut;
  }
}
