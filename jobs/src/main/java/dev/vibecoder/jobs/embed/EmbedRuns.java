package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.store.AgentTable;
import dev.vibecoder.store.ExecutionTable;
import dev.vibecoder.store.ModelPriceTable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Begins runs: reader and writer of a step ask for the same one. */
@Component
class EmbedRuns {

  private final ProjectStep steps;
  private final Indexes indexes;
  private final IndexedHead head;
  private final AgentTable agents;
  private final ExecutionTable executions;
  private final ModelPriceTable prices;
  private final Map<Long, Optional<EmbedRun>> runs = new ConcurrentHashMap<>();

  EmbedRuns(
      ProjectStep steps,
      Indexes indexes,
      IndexedHead head,
      AgentTable agents,
      ExecutionTable executions,
      ModelPriceTable prices) {
    this.steps = steps;
    this.indexes = indexes;
    this.head = head;
    this.agents = agents;
    this.executions = executions;
    this.prices = prices;
  }

  /** The run of this step; empty when there is nothing that it could index. */
  Optional<EmbedRun> of(StepExecution step) {
    return runs.computeIfAbsent(step.getId(), id -> begin(step));
  }

  /** Forgets the run of a step that has ended. */
  void end(StepExecution step) {
    runs.remove(step.getId());
  }

  private Optional<EmbedRun> begin(StepExecution step) {
    Project project = steps.projectOf(step);
    boolean searched = EmbedConfiguration.REFRESH.equals(step.getStepName());
    Optional<IndexTarget> target =
        searched ? indexes.searched(project, steps.labelOf(step)) : indexes.configured(project);
    return target.map(
        index ->
            new EmbedRun(
                project,
                steps.labelOf(step),
                head.shaOf(project),
                index,
                new EmbeddingExecution(
                    project, index.embedder().model(), step.getId(), agents, executions, prices)));
  }
}
