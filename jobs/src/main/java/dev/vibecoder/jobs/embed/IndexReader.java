package dev.vibecoder.jobs.embed;

import dev.vibecoder.jobs.step.AheadReader;
import dev.vibecoder.jobs.step.BudgetReached;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.jobs.step.SpendingLimits;
import dev.vibecoder.jobs.step.StepCounts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads files with their vectors, in order, far enough ahead that neither the model nor the
 * database waits. Workers read and cut; one thread, in order, looks up what is known and claims
 * what is not; the model's threads embed.
 */
class IndexReader implements ItemStreamReader<Outcome<IndexEdit>> {

  /** Characters of cut files that may wait; a bound for repositories of huge files. */
  private static final long MOST_WEIGHT = 8_000_000;

  private static final int MOST_FILES = 1_000;

  /** Files whose contents are looked up in one query. */
  private static final int FILES_AT_ONCE = 16;

  private final AheadReader<IndexKey, Prepared> files;
  private final RunVectors vectors;
  private final int textsAhead;
  private final Consumer<String> note;
  private final StepCounts counts = new StepCounts();
  private final Deque<Waiting> window = new ArrayDeque<>();
  private final List<ClaimedFile> handedOut = new ArrayList<>();
  private int texts;
  private long weight;
  private boolean ended;
  private boolean committed;

  /** One of the two: a file that waits for its vectors, or what needs none. */
  private record Waiting(@Nullable ClaimedFile file, @Nullable Outcome<IndexEdit> outcome) {}

  /**
   * @param textsAhead texts that may be with the model, or ready, at the same time
   * @param note told why it ends before the last file
   */
  IndexReader(
      AheadReader<IndexKey, Prepared> files,
      RunVectors vectors,
      int textsAhead,
      Consumer<String> note) {
    this.files = files;
    this.vectors = vectors;
    this.textsAhead = textsAhead;
    this.note = note;
  }

  @Override
  public void open(ExecutionContext context) {
    files.open(context);
  }

  @Override
  public @Nullable Outcome<IndexEdit> read() throws Exception {
    if (committed) {
      committed = false;
      vectors.release(handedOut);
      handedOut.clear();
    }
    topUp();
    Waiting head = window.poll();
    ClaimedFile file = head == null ? null : head.file();
    if (file != null) {
      return withVectors(file);
    }
    return head == null ? null : head.outcome();
  }

  private @Nullable Outcome<IndexEdit> withVectors(ClaimedFile file) throws Exception {
    texts -= file.file().texts().size();
    weight -= file.file().weight();
    handedOut.add(file);
    try {
      return file.outcome(vectors.await(file), vectors);
    } catch (BudgetReached e) {
      heldBack(e);
      return null;
    }
  }

  /** Without its last edit, which says that all is indexed, the next run goes on from here. */
  private void heldBack(BudgetReached why) {
    ended = true;
    window.clear();
    counts.add(SpendingLimits.HELD_BACK, 1);
    note.accept("embeds no more in this run: " + why.getMessage());
  }

  /** Only when half of it is used up: an endpoint is better asked for many texts at a time. */
  private void topUp() throws Exception {
    if (texts > textsAhead / 2) {
      return;
    }
    while (!ended && hasRoom()) {
      readSome();
    }
    vectors.flush();
  }

  private boolean hasRoom() {
    return texts < textsAhead && weight < MOST_WEIGHT && window.size() < MOST_FILES;
  }

  private void readSome() throws Exception {
    List<CutFile> cut = new ArrayList<>();
    List<Prepared> some = new ArrayList<>();
    while (some.size() < FILES_AT_ONCE && hasRoom()) {
      Prepared next = files.read();
      if (next == null) {
        ended = true;
        break;
      }
      some.add(next);
      if (next instanceof Prepared.Cut file) {
        cut.add(file.file());
        texts += file.file().texts().size();
        weight += file.file().weight();
      }
    }
    var claimed = new ArrayDeque<>(vectors.claim(cut));
    for (Prepared each : some) {
      window.add(
          each instanceof Prepared.Settled settled
              ? new Waiting(null, settled.outcome())
              : new Waiting(claimed.remove(), null));
    }
  }

  /** What was handed out is about to be committed, or was refused: a claim has done its work. */
  @Override
  public void update(ExecutionContext context) {
    committed = true;
    counts.joinTo(context);
  }

  @Override
  public void close() {
    vectors.close();
    window.clear();
    handedOut.clear();
    files.close();
  }
}
