package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.jobs.JobSettings;
import dev.vibecoder.jobs.step.AheadReader;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.jobs.step.PerProjectJobs;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.jobs.step.RefusedItems;
import dev.vibecoder.jobs.step.StageSteps;
import dev.vibecoder.jobs.step.Workers;
import dev.vibecoder.review.SecretScanner;
import dev.vibecoder.search.chunk.Chunker;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.source.IndexFilter;
import dev.vibecoder.search.source.IndexSettings;
import dev.vibecoder.search.syntax.SyntaxParsers;
import dev.vibecoder.store.AgentTable;
import dev.vibecoder.store.CodeChunkTable;
import dev.vibecoder.store.ExecutionTable;
import dev.vibecoder.store.IngestIssueTable;
import dev.vibecoder.store.ModelPriceTable;
import dev.vibecoder.store.PastChange;
import dev.vibecoder.store.PastChanges;
import dev.vibecoder.store.ProjectIndex;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class EmbedConfiguration {

  @Bean
  @StepScope
  AheadReader<IndexKey, Outcome<IndexEdit>> indexReader(
      @Value("#{stepExecution}") StepExecution step,
      ProjectStep steps,
      Workspace workspace,
      IndexedHead head,
      Indexes indexes,
      PastChanges changes,
      Embedder embedder,
      SyntaxParsers parsers,
      SecretScanner secrets,
      CodeChunkTable embeddings,
      Workers workers,
      ProgressListener progress) {
    Project project = steps.projectOf(step);
    Clone clone = workspace.open(project.id());
    int tokens = chunkTokens(embedder);
    var chunker = new Chunker(embedder::countTokens, tokens, parsers);
    ProjectIndex index = indexes.of(project, embedder.model());
    var past = new ConcurrentHashMap<String, PastChange>();
    var chunks =
        new ChunkEmbedding(index.generation(), chunker, embedder, secrets, embeddings, past);
    var files = new FileEmbedding(clone, new IndexFilter(IndexSettings.DEFAULT), chunks);
    return new AheadReader<>(
        () -> {
          var source = head.compare(project, head.shaOf(project), clone, index);
          past.putAll(changes.of(project.id(), source.changed()));
          progress.started(steps.labelOf(step), source.size(), "files");
          return source;
        },
        files::of,
        workers,
        1,
        workers.count() * 8);
  }

  @Bean
  SyntaxParsers syntaxParsers() {
    return new SyntaxParsers();
  }

  private static int chunkTokens(Embedder embedder) {
    return Math.min(Chunker.DEFAULT_TOKENS, embedder.model().maxTokens());
  }

  @Bean
  @StepScope
  IndexWriter indexWriter(
      @Value("#{stepExecution}") StepExecution step,
      ProjectStep steps,
      IndexedHead head,
      Indexes indexes,
      Embedder embedder,
      CodeChunkTable embeddings,
      IngestIssueTable issues,
      AgentTable agents,
      ExecutionTable executions,
      ModelPriceTable prices,
      ProgressListener progress) {
    Project project = steps.projectOf(step);
    var execution =
        new EmbeddingExecution(project, embedder.model(), step.getId(), agents, executions, prices);
    return new IndexWriter(
        project,
        steps.labelOf(step),
        indexes.of(project, embedder.model()),
        head.shaOf(project),
        embeddings,
        issues,
        execution,
        progress);
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
  Step embedStep(
      StageSteps steps,
      JobSettings settings,
      AheadReader<IndexKey, Outcome<IndexEdit>> indexReader,
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
  Job projectEmbedJob(PerProjectJobs jobs, Step embedStep) {
    return jobs.inner(JobNames.perProject(JobNames.EMBED), List.of(embedStep));
  }

  @Bean
  Job embedJob(PerProjectJobs jobs, Job projectEmbedJob) {
    return jobs.outer(JobNames.EMBED, projectEmbedJob);
  }
}
