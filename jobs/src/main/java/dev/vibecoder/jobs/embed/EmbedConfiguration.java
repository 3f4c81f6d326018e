package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.jobs.JobSettings;
import dev.vibecoder.jobs.step.EmbedSteps;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.jobs.step.PerProjectJobs;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.jobs.step.RefusedItems;
import dev.vibecoder.jobs.step.StageSteps;
import dev.vibecoder.search.syntax.SyntaxParsers;
import dev.vibecoder.store.IngestIssueTable;
import java.util.List;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class EmbedConfiguration {

  /** Keeps the index that is searched up to date while another one is built beside. */
  static final String REFRESH = "embed-searched";

  private static final String TAKE_OVER = "take-over";

  @Bean
  SyntaxParsers syntaxParsers() {
    return new SyntaxParsers();
  }

  @Bean
  @StepScope
  ItemStreamReader<Outcome<IndexEdit>> indexReader(
      @Value("#{stepExecution}") StepExecution step, EmbedRuns runs, IndexReaders readers) {
    var run = runs.of(step);
    return run.isPresent() ? readers.of(run.get()) : new NothingToIndex();
  }

  @Bean
  @StepScope
  IndexWriter indexWriter(EmbedRuns runs, Orphans orphans, IndexTables tables) {
    return new IndexWriter(runs, orphans, tables);
  }

  @Bean
  @StepScope
  RefusedItems<IndexEdit> refusedFiles(
      @Value("#{stepExecution}") StepExecution step,
      IngestIssueTable issues,
      PlatformTransactionManager transactions) {
    return new RefusedItems<>(
        Stage.EMBED, ProjectStep.idOf(step), null, IndexEdit::name, issues, transactions);
  }

  @Bean
  Step embedSearchedStep(
      StageSteps steps,
      JobSettings settings,
      ItemStreamReader<Outcome<IndexEdit>> indexReader,
      IndexWriter indexWriter,
      RefusedItems<IndexEdit> refusedFiles) {
    return steps.chunked(
        REFRESH, Stage.EMBED, settings.filesPerChunk(), indexReader, indexWriter, refusedFiles);
  }

  @Bean
  Step embedStep(
      StageSteps steps,
      JobSettings settings,
      ItemStreamReader<Outcome<IndexEdit>> indexReader,
      IndexWriter indexWriter,
      RefusedItems<IndexEdit> refusedFiles) {
    return steps.chunked(
        JobNames.EMBED,
        Stage.EMBED,
        settings.filesPerChunk(),
        indexReader,
        indexWriter,
        refusedFiles);
  }

  @Bean
  Step takeOverStep(StageSteps steps, TakeOver takeOver) {
    return steps.single(TAKE_OVER, Stage.EMBED, takeOver);
  }

  @Bean
  EmbedSteps embedSteps(Step embedSearchedStep, Step embedStep, Step takeOverStep) {
    return new EmbedSteps(List.of(embedSearchedStep, embedStep, takeOverStep));
  }

  @Bean
  Job projectEmbedJob(PerProjectJobs jobs, EmbedSteps embedSteps) {
    return jobs.inner(JobNames.perProject(JobNames.EMBED), embedSteps.steps());
  }

  @Bean
  Job embedJob(PerProjectJobs jobs, Job projectEmbedJob) {
    return jobs.outer(JobNames.EMBED, projectEmbedJob);
  }
}
