package dev.vibecoder.jobs.review;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.jobs.step.StepLabel;
import dev.vibecoder.store.CommitReview;
import dev.vibecoder.store.IngestIssueTable;
import dev.vibecoder.store.ReviewTable;
import java.util.List;
import java.util.UUID;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Stores reviews, and the reasons of commits that have none. */
class ReviewWriter implements ItemStreamWriter<Outcome<CommitReview>> {

  private final UUID projectId;
  private final StepLabel label;
  private final String ruleSet;
  private final ReviewTable reviews;
  private final IngestIssueTable issues;
  private final ProgressListener progress;
  private final StepCounts counts = new StepCounts();

  ReviewWriter(
      UUID projectId,
      StepLabel label,
      String ruleSet,
      ReviewTable reviews,
      IngestIssueTable issues,
      ProgressListener progress) {
    this.projectId = projectId;
    this.label = label;
    this.ruleSet = ruleSet;
    this.reviews = reviews;
    this.issues = issues;
    this.progress = progress;
  }

  @Override
  public void write(Chunk<? extends Outcome<CommitReview>> chunk) {
    counts.begin();
    List<IngestIssue> passedOver = Outcome.issues(chunk);
    List<CommitReview> made = Outcome.values(chunk);
    counts.add("reviews.new", reviews.insert(projectId, ruleSet, StaticReview.REVIEWER, made));
    counts.add("reviews.passed-over", passedOver.size());
    issues.record(projectId, passedOver);
    progress.advanced(label, chunk.size());
  }

  @Override
  public void update(ExecutionContext context) {
    counts.joinTo(context);
  }
}
