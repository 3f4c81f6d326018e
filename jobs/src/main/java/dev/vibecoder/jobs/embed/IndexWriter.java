package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.jobs.step.StepLabel;
import dev.vibecoder.store.CodeChunkTable;
import dev.vibecoder.store.EmbeddedFile;
import dev.vibecoder.store.IngestIssueTable;
import dev.vibecoder.store.ProjectIndex;
import java.util.ArrayList;
import java.util.List;
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

  private final Project project;
  private final StepLabel label;
  private final ProjectIndex index;
  private final String commitSha;
  private final CodeChunkTable embeddings;
  private final IngestIssueTable issues;
  private final EmbeddingExecution execution;
  private final ProgressListener progress;
  private final StepCounts counts = new StepCounts();
  private boolean uncommitted;

  IndexWriter(
      Project project,
      StepLabel label,
      ProjectIndex index,
      String commitSha,
      CodeChunkTable embeddings,
      IngestIssueTable issues,
      EmbeddingExecution execution,
      ProgressListener progress) {
    this.project = project;
    this.label = label;
    this.index = index;
    this.commitSha = commitSha;
    this.embeddings = embeddings;
    this.issues = issues;
    this.execution = execution;
    this.progress = progress;
  }

  @Override
  public void beforeStep(StepExecution step) {
    execution.closeOrphans();
  }

  @Override
  public void write(Chunk<? extends Outcome<IndexEdit>> chunk) {
    begin();
    List<IngestIssue> named = new ArrayList<>(Outcome.issues(chunk));
    counts.add("files.passed-over", named.size());
    List<IndexEdit.Replace> replaced = new ArrayList<>();
    for (IndexEdit edit : Outcome.values(chunk)) {
      if (edit instanceof IndexEdit.Replace replace) {
        replaced.add(replace);
        named.addAll(replace.issues());
      } else if (edit instanceof IndexEdit.Remove remove) {
        embeddings.remove(index, remove.paths());
        counts.add("files.removed", remove.paths().size());
      }
    }
    replace(replaced);
    issues.record(project.id(), named);
    progress.advanced(label, chunk.size());
  }

  private void begin() {
    if (uncommitted) {
      execution.forget();
    }
    uncommitted = true;
    counts.begin();
  }

  private void replace(List<IndexEdit.Replace> replaced) {
    List<EmbeddedFile> files = replaced.stream().map(IndexEdit.Replace::embedded).toList();
    embeddings.replace(index, commitSha, files);
    for (IndexEdit.Replace each : replaced) {
      IndexEdit.ModelUse use = each.use();
      if (use.embedded() > 0 || use.tokens() > 0) {
        execution.add(use);
      }
      boolean indexed = each.embedded().file().skipped() == null;
      counts.add(indexed ? "files.new" : "files.skipped", 1);
      counts.add("chunks.new", use.embedded());
      counts.add("chunks.reused", use.reused());
      counts.add("tokens", use.tokens());
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
    execution.finish(completed, completed ? null : "the step ended " + step.getStatus());
    return null;
  }
}
