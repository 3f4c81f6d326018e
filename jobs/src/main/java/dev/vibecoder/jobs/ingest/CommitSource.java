package dev.vibecoder.jobs.ingest;

import dev.vibecoder.git.Clone;
import dev.vibecoder.git.NewCommit;
import dev.vibecoder.git.NewCommits;
import dev.vibecoder.jobs.step.Source;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The commits that are to be stored, parents first. */
final class CommitSource implements Source<NewCommit> {

  private final Clone clone;
  private final int size;
  private final Iterator<NewCommit> commits;

  CommitSource(Clone clone, NewCommits commits) {
    this.clone = clone;
    this.size = commits.size();
    this.commits = commits.iterator();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public @Nullable NewCommit next() {
    return commits.hasNext() ? commits.next() : null;
  }

  @Override
  public void close() {
    clone.close();
  }
}
