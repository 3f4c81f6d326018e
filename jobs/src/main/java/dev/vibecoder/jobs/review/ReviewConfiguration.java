package dev.vibecoder.jobs.review;

import dev.vibecoder.domain.code.FunctionMeter;
import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.jobs.JobSettings;
import dev.vibecoder.jobs.ModelReviewSettings;
import dev.vibecoder.jobs.step.AheadReader;
import dev.vibecoder.jobs.step.ModelReviewSteps;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.jobs.step.PerProjectJobs;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.jobs.step.RefusedItems;
import dev.vibecoder.jobs.step.StageSteps;
import dev.vibecoder.jobs.step.Workers;
import dev.vibecoder.review.Reviewer;
import dev.vibecoder.store.CommitKey;
import dev.vibecoder.store.IngestIssueTable;
import dev.vibecoder.store.ReviewScope;
import dev.vibecoder.store.ReviewTable;
import dev.vibecoder.store.RiskHistoryTable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

  /** Neighbours share files: a worker that judges a range finds them in its caches. */
  private static final int COMMITS_AT_ONCE = 16;

  private static final String MODEL_REVIEW = "model-review";

  @Bean
  @StepScope
  RunReviewer runReviewer(
      @Value("#{stepExecution}") StepExecution step, Reviewer configured, FunctionMeter meter) {
    return new RunReviewer(step.getJobParameters(), configured, meter);
  }

  @Bean
  @StepScope
  AheadReader<CommitKey, Outcome<JudgedCommit>> reviewReader(
      @Value("#{stepExecution}") StepExecution step,
      ProjectStep steps,
      Workspace workspace,
      RunReviewer run,
      ReviewTable reviews,
      Workers workers,
      ModelReviewSettings model,
      ProgressListener progress) {
    var unused = ModelWish.of(step.getJobParameters(), model);
    Project project = steps.projectOf(step);
    Reviewer reviewer = run.reviewer();
    var scope =
        new ReviewScope(
            reviewer.ruleSetVersion(), StaticReview.REVIEWER, Since.of(step.getJobParameters()));
    Clone clone = workspace.open(project.id());
    return new AheadReader<>(
        () -> {
          var source = new ReviewSource(clone, reviews, project.id(), scope);
          progress.started(steps.labelOf(step), source.size(), "commits");
          return source;
        },
        new StaticReview(clone, reviewer)::of,
        workers,
        COMMITS_AT_ONCE,
        workers.count() * 2);
  }

  @Bean
  @StepScope
  ReviewWriter reviewWriter(
      @Value("#{stepExecution}") StepExecution step,
      ProjectStep steps,
      RunReviewer run,
      ReviewTable reviews,
      RiskHistoryTable histories,
      IngestIssueTable issues,
      ProgressListener progress) {
    return new ReviewWriter(
        steps.projectOf(step).id(),
        steps.labelOf(step),
        run.reviewer().ruleSetVersion(),
        reviews,
        histories,
        issues,
        progress);
  }

  @Bean
  @StepScope
  RefusedItems<JudgedCommit> refusedReviews(
      @Value("#{stepExecution}") StepExecution step,
      IngestIssueTable issues,
      PlatformTransactionManager transactions) {
    return new RefusedItems<>(
        Stage.REVIEW, ProjectStep.idOf(step), null, r -> r.commit().sha(), issues, transactions);
  }

  @Bean
  Step reviewStep(
      StageSteps steps,
      JobSettings settings,
      AheadReader<CommitKey, Outcome<JudgedCommit>> reviewReader,
      ReviewWriter reviewWriter,
      RefusedItems<JudgedCommit> refusedReviews) {
    return steps.chunked(
        JobNames.REVIEW,
        Stage.REVIEW,
        settings.commitsPerChunk(),
        reviewReader,
        reviewWriter,
        refusedReviews);
  }

  @Bean
  @StepScope
  ModelReviewTasklet modelReviewTasklet(
      ModelRuns runs, ModelQuiet quiet, ProgressListener progress) {
    return new ModelReviewTasklet(runs, quiet, progress);
  }

  @Bean
  ModelReviewSteps modelReviewSteps(
      StageSteps steps, ModelReviewSettings settings, ModelReviewTasklet modelReviewTasklet) {
    return new ModelReviewSteps(
        settings.reviewer() == null
            ? List.of()
            : List.of(steps.single(MODEL_REVIEW, Stage.REVIEW, modelReviewTasklet)));
  }

  @Bean
  Job projectReviewJob(PerProjectJobs jobs, Step reviewStep, ModelReviewSteps model) {
    List<Step> steps = new ArrayList<>(List.of(reviewStep));
    steps.addAll(model.steps());
    return jobs.inner(JobNames.perProject(JobNames.REVIEW), steps);
  }

  @Bean
  Job reviewJob(PerProjectJobs jobs, Job projectReviewJob) {
    return jobs.outer(JobNames.REVIEW, projectReviewJob);
  }
}
