package dev.vibecoder.jobs.ingest;

import dev.vibecoder.git.Clone;
import dev.vibecoder.git.NewCommit;
import dev.vibecoder.git.NewCommits;
import dev.vibecoder.jobs.step.Source;
import dev.vibecoder.store.CommitTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The commits that the branch heads reach and the table does not hold, parents first. */
final class CommitSource implements Source<NewCommit> {

  private static final int LOOK_UP_AT_ONCE = 1_000;

  private final Clone clone;
  private final CommitTable commits;
  private final UUID projectId;
  private final int size;
  private final Iterator<NewCommit> candidates;
  private final Deque<NewCommit> missing = new ArrayDeque<>();

  CommitSource(Clone clone, NewCommits candidates, CommitTable commits, UUID projectId) {
    this.clone = clone;
    this.commits = commits;
    this.projectId = projectId;
    this.size = candidates.size();
    this.candidates = candidates.iterator();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public @Nullable NewCommit next() {
    while (missing.isEmpty() && candidates.hasNext()) {
      findMissing();
    }
    return missing.poll();
  }

  /** A run that was killed has left commits behind that no ref counts as ingested yet. */
  private void findMissing() {
    List<NewCommit> batch = new ArrayList<>(LOOK_UP_AT_ONCE);
    while (batch.size() < LOOK_UP_AT_ONCE && candidates.hasNext()) {
      batch.add(candidates.next());
    }
    Set<String> stored = commits.stored(projectId, batch.stream().map(NewCommit::sha).toList());
    batch.stream().filter(candidate -> !stored.contains(candidate.sha())).forEach(missing::add);
  }

  @Override
  public void close() {
    clone.close();
  }
}
