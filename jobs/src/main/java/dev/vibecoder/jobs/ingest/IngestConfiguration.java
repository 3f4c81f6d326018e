package dev.vibecoder.jobs.ingest;

import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.NewCommit;
import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.jobs.JobSettings;
import dev.vibecoder.jobs.step.AheadReader;
import dev.vibecoder.jobs.step.IngestSteps;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.jobs.step.PerProjectJobs;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.jobs.step.RefusedItems;
import dev.vibecoder.jobs.step.StageSteps;
import dev.vibecoder.store.BranchCommit;
import dev.vibecoder.store.CommitTable;
import dev.vibecoder.store.IngestIssueTable;
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
class IngestConfiguration {

  @Bean
  @StepScope
  AheadReader<NewCommit, Outcome<BranchCommit>> commitReader(
      @Value("#{stepExecution}") StepExecution step, CommitSources sources) {
    return sources.reader(step);
  }

  @Bean
  @StepScope
  CommitWriter commitWriter(
      @Value("#{stepExecution}") StepExecution step,
      ProjectStep steps,
      CommitTable commits,
      IngestIssueTable issues,
      ProgressListener progress) {
    return new CommitWriter(
        steps.projectOf(step).id(), steps.labelOf(step), commits, issues, progress);
  }

  @Bean
  @StepScope
  RefusedItems<BranchCommit> refusedCommits(
      @Value("#{stepExecution}") StepExecution step,
      IngestIssueTable issues,
      PlatformTransactionManager transactions) {
    return new RefusedItems<>(
        Stage.INGEST,
        ProjectStep.idOf(step),
        Clone.READER,
        c -> c.commit().sha(),
        issues,
        transactions);
  }

  @Bean
  Step ingestStep(
      StageSteps steps,
      JobSettings settings,
      AheadReader<NewCommit, Outcome<BranchCommit>> commitReader,
      CommitWriter commitWriter,
      RefusedItems<BranchCommit> refusedCommits) {
    return steps.chunked(
        JobNames.INGEST,
        Stage.INGEST,
        settings.commitsPerChunk(),
        commitReader,
        commitWriter,
        refusedCommits);
  }

  @Bean
  Step readAgainStep(StageSteps steps, ReadAgain readAgain) {
    return steps.single("read-again", Stage.INGEST, readAgain);
  }

  @Bean
  Step attributeCommitsStep(StageSteps steps, AttributeCommits attribute) {
    return steps.single("attribute-commits", Stage.INGEST, attribute);
  }

  @Bean
  Step traceHistoryStep(StageSteps steps, HistoryTrace trace) {
    return steps.single("trace-history", Stage.INGEST, trace);
  }

  @Bean
  Step proveIngestStep(StageSteps steps, ProveIngest prove) {
    return steps.single("prove-ingest", Stage.INGEST, prove);
  }

  @Bean
  IngestSteps ingestSteps(
      Step ingestStep,
      Step readAgainStep,
      Step traceHistoryStep,
      Step attributeCommitsStep,
      Step proveIngestStep) {
    return new IngestSteps(
        List.of(
            ingestStep, readAgainStep, traceHistoryStep, attributeCommitsStep, proveIngestStep));
  }

  @Bean
  Job projectIngestJob(PerProjectJobs jobs, IngestSteps ingest) {
    return jobs.inner(JobNames.perProject(JobNames.INGEST), ingest.steps());
  }

  @Bean
  Job ingestJob(PerProjectJobs jobs, Job projectIngestJob) {
    return jobs.outer(JobNames.INGEST, projectIngestJob);
  }
}
