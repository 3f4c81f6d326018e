package dev.vibecoder.bench.question;

import dev.vibecoder.search.source.FileText;
import dev.vibecoder.search.source.FilterSettings;
import dev.vibecoder.search.source.IndexFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files at the head of a repository that the product would index, in the order of paths. */
public final class SourceTree {

  private final List<SourceFile> files;

  private SourceTree(List<SourceFile> files) {
    this.files = files;
  }

  /** Reads all of them into memory. */
  public static SourceTree ofHead(Path gitDir) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    var filter = new IndexFilter(FilterSettings.DEFAULT);
    try (Repository repository = open(gitDir);
        var commits = new RevWalk(repository);
        var walk = new TreeWalk(repository)) {
      ObjectId head = repository.resolve(Constants.HEAD);
      walk.addTree(commits.parseCommit(head).getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        if (FileMode.REGULAR_FILE.equals(walk.getRawMode(0) & ~0111)) {
          byte[] bytes = repository.open(walk.getObjectId(0)).getCachedBytes();
          FileText text = filter.read(walk.getPathString(), bytes);
          if (text.indexed()) {
            files.add(new SourceFile(walk.getPathString(), text.required()));
          }
        }
      }
    }
    return new SourceTree(files);
  }

  static Repository open(Path gitDir) throws IOException {
    return new FileRepositoryBuilder().setGitDir(gitDir.toFile()).setBare().build();
  }

  /** All of them. */
  public List<SourceFile> files() {
    return files;
  }

  List<SourceFile> production() {
    return files.stream().filter(file -> Role.isProductionCode(file.path())).toList();
  }

  List<SourceFile> tests() {
    return files.stream().filter(file -> file.role() == Role.TEST).toList();
  }
}
