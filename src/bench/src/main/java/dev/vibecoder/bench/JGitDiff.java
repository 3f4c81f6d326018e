package dev.vibecoder.bench;

import dev.vibecoder.git.NewCommit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.io.DisabledOutputStream;

/** The line counts of commits as JGit's own {@link DiffFormatter} makes them, renames included. */
final class JGitDiff {

  private static final int FILE_LIMIT = 50 << 20;

  private final Path gitDir;
  private long lines;

  JGitDiff(Path gitDir) {
    this.gitDir = gitDir;
  }

  /** Counts on one thread; merges have no files, as in {@code git log --numstat}. */
  long count(List<NewCommit> commits) throws IOException {
    try (Repository repository =
            new FileRepositoryBuilder().setGitDir(gitDir.toFile()).setBare().build();
        var walk = new RevWalk(repository);
        var formatter = new DiffFormatter(DisabledOutputStream.INSTANCE)) {
      formatter.setRepository(repository);
      formatter.setDetectRenames(true);
      formatter.setBinaryFileThreshold(FILE_LIMIT);
      formatter.getRenameDetector().setRenameLimit(1_000);
      for (NewCommit each : commits) {
        RevCommit commit = walk.parseCommit(ObjectId.fromString(each.sha()));
        if (commit.getParentCount() < 2) {
          count(walk, formatter, commit);
        }
      }
    }
    return lines;
  }

  private void count(RevWalk walk, DiffFormatter formatter, RevCommit commit) throws IOException {
    RevCommit parent = commit.getParentCount() == 0 ? null : walk.parseCommit(commit.getParent(0));
    for (DiffEntry entry :
        formatter.scan(parent == null ? null : parent.getTree(), commit.getTree())) {
      for (Edit edit : formatter.toFileHeader(entry).toEditList()) {
        lines += edit.getLengthA() + edit.getLengthB();
      }
    }
  }
}
