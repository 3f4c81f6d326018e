package dev.vibecoder.jobs.review;

import dev.vibecoder.git.Clone;
import dev.vibecoder.jobs.step.Source;
import dev.vibecoder.store.CommitKey;
import dev.vibecoder.store.ReviewScope;
import dev.vibecoder.store.ReviewTable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The commits of a project that are to be reviewed, page by page. */
final class ReviewSource implements Source<CommitKey> {

  private static final int PAGE = 1_000;

  private final Clone clone;
  private final ReviewTable reviews;
  private final UUID projectId;
  private final ReviewScope scope;
  private final long size;
  private final Deque<CommitKey> page = new ArrayDeque<>();
  private @Nullable UUID last;
  private boolean exhausted;

  ReviewSource(Clone clone, ReviewTable reviews, UUID projectId, ReviewScope scope) {
    this.clone = clone;
    this.reviews = reviews;
    this.projectId = projectId;
    this.scope = scope;
    this.size = reviews.countPending(projectId, scope);
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public @Nullable CommitKey next() {
    if (page.isEmpty() && !exhausted) {
      List<CommitKey> more = reviews.pending(projectId, scope, last, PAGE);
      page.addAll(more);
      exhausted = more.size() < PAGE;
      last = more.isEmpty() ? last : more.get(more.size() - 1).id();
    }
    return page.poll();
  }

  @Override
  public void close() {
    clone.close();
  }
}
