package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.store.EmbeddedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Writes the index, and with it what it took to make it. */
class IndexWriter implements ItemStreamWriter<Outcome<IndexEdit>>, StepExecutionListener {

  private final EmbedRuns runs;
  private final Orphans orphans;
  private final IndexTables tables;
  private final IndexCounts counts = new IndexCounts();
  private Optional<EmbedRun> begun = Optional.empty();
  private boolean uncommitted;

  IndexWriter(EmbedRuns runs, Orphans orphans, IndexTables tables) {
    this.runs = runs;
    this.orphans = orphans;
    this.tables = tables;
  }

  /** The stage's lock is held by now, so the head is the one that is going to be indexed. */
  @Override
  public void beforeStep(StepExecution step) {
    orphans.close(step);
    begun = runs.of(step);
  }

  @Override
  public void write(Chunk<? extends Outcome<IndexEdit>> chunk) {
    EmbedRun run = begun.orElseThrow();
    begin(run);
    List<IngestIssue> named = new ArrayList<>(Outcome.issues(chunk));
    counts.passedOver(named.size());
    List<IndexEdit.Replace> replaced = new ArrayList<>();
    boolean completed = false;
    for (IndexEdit edit : Outcome.values(chunk)) {
      if (edit instanceof IndexEdit.Replace replace) {
        replaced.add(replace);
        named.addAll(replace.issues());
      } else if (edit instanceof IndexEdit.Remove remove) {
        tables.chunks().remove(run.target().index(), remove.paths());
        counts.removed(remove.paths().size());
      } else {
        completed = true;
      }
    }
    replace(run, replaced);
    tables.issues().record(run.project().id(), named);
    if (completed) {
      tables.indexes().complete(run.target().index(), run.head());
    }
    tables.progress().advanced(run.label(), chunk.size() - (completed ? 1 : 0));
  }

  private void begin(EmbedRun run) {
    if (uncommitted) {
      run.execution().forget();
    }
    uncommitted = true;
    counts.begin();
  }

  private void replace(EmbedRun run, List<IndexEdit.Replace> replaced) {
    List<EmbeddedFile> files = replaced.stream().map(IndexEdit.Replace::embedded).toList();
    tables.chunks().replace(run.target().index(), run.head(), files);
    for (IndexEdit.Replace each : replaced) {
      counts.replaced(each);
      if (run.target().embedder().model().local()) {
        bill(run.execution(), each.counts());
      }
    }
  }

  /** What a model in this process used; the ledger has what others did. */
  private static void bill(EmbeddingExecution execution, ChunkCounts used) {
    if (used.embedded() > 0) {
      execution.add(used.tokens(), execution.costOf(used.tokens(), null), used.nanos());
    }
  }

  @Override
  public void update(ExecutionContext context) {
    uncommitted = false;
    counts.joinTo(context);
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    boolean completed = step.getStatus() == BatchStatus.COMPLETED;
    String error = completed ? null : "the step ended " + step.getStatus();
    begun.ifPresent(run -> run.execution().finish(completed, error));
    runs.end(step);
    return null;
  }
}
