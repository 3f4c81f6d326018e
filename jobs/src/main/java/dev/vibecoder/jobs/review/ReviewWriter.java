package dev.vibecoder.jobs.review;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.review.Risk;
import dev.vibecoder.domain.review.RiskHistory;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.jobs.step.StepLabel;
import dev.vibecoder.review.risk.RiskFormula;
import dev.vibecoder.store.CommitReview;
import dev.vibecoder.store.IngestIssueTable;
import dev.vibecoder.store.ReviewTable;
import dev.vibecoder.store.RiskHistoryTable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Weighs risks and stores reviews, and the reasons of commits that have none. */
class ReviewWriter implements ItemStreamWriter<Outcome<JudgedCommit>> {

  private final UUID projectId;
  private final StepLabel label;
  private final String ruleSet;
  private final ReviewTable reviews;
  private final RiskHistoryTable histories;
  private final IngestIssueTable issues;
  private final ProgressListener progress;
  private final StepCounts counts = new StepCounts();

  ReviewWriter(
      UUID projectId,
      StepLabel label,
      String ruleSet,
      ReviewTable reviews,
      RiskHistoryTable histories,
      IngestIssueTable issues,
      ProgressListener progress) {
    this.projectId = projectId;
    this.label = label;
    this.ruleSet = ruleSet;
    this.reviews = reviews;
    this.histories = histories;
    this.issues = issues;
    this.progress = progress;
  }

  @Override
  public void write(Chunk<? extends Outcome<JudgedCommit>> chunk) {
    counts.begin();
    List<IngestIssue> passedOver = Outcome.issues(chunk);
    List<CommitReview> made = weighed(Outcome.values(chunk));
    counts.add("reviews.new", reviews.insert(projectId, ruleSet, StaticReview.REVIEWER, made));
    counts.add("reviews.passed-over", passedOver.size());
    issues.record(projectId, passedOver);
    progress.advanced(label, chunk.size());
  }

  private List<CommitReview> weighed(List<JudgedCommit> judged) {
    Map<UUID, RiskHistory> before =
        histories.before(
            projectId,
            judged.stream().collect(Collectors.toMap(j -> j.commit().id(), JudgedCommit::paths)));
    return judged.stream()
        .map(
            each -> {
              var history = before.getOrDefault(each.commit().id(), RiskHistory.NONE);
              Risk risk = RiskFormula.risk(each.features(), history);
              return new CommitReview(each.commit(), each.review(), risk);
            })
        .toList();
  }

  @Override
  public void update(ExecutionContext context) {
    counts.joinTo(context);
  }
}
