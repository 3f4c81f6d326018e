package dev.vibecoder.jobs.ingest;

import dev.vibecoder.git.Clone;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.jobs.step.StepLabel;
import dev.vibecoder.store.BranchCommit;
import dev.vibecoder.store.CommitTable;
import dev.vibecoder.store.IngestIssueTable;
import java.util.List;
import java.util.UUID;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Stores commits, and the reasons of those that were passed over. */
class CommitWriter implements ItemStreamWriter<Outcome<BranchCommit>> {

  private final UUID projectId;
  private final StepLabel label;
  private final CommitTable commits;
  private final IngestIssueTable issues;
  private final ProgressListener progress;
  private final StepCounts counts = new StepCounts();

  CommitWriter(
      UUID projectId,
      StepLabel label,
      CommitTable commits,
      IngestIssueTable issues,
      ProgressListener progress) {
    this.projectId = projectId;
    this.label = label;
    this.commits = commits;
    this.issues = issues;
    this.progress = progress;
  }

  @Override
  public void write(Chunk<? extends Outcome<BranchCommit>> chunk) {
    counts.begin();
    List<BranchCommit> read = Outcome.values(chunk);
    int added = commits.insert(projectId, read);
    issues.record(projectId, Clone.READER, CommitNotes.of(chunk));
    counts.add("commits.new", added);
    counts.add("commits.passed-over", Outcome.issues(chunk).size());
    progress.advanced(label, chunk.size());
  }

  @Override
  public void update(ExecutionContext context) {
    counts.joinTo(context);
  }
}
