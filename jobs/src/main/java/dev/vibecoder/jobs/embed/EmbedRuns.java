package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.step.ProjectStep;
import dev.vibecoder.jobs.step.StepLabel;
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
  private final Ledgers ledgers;
  private final Map<Long, Optional<EmbedRun>> runs = new ConcurrentHashMap<>();

  EmbedRuns(ProjectStep steps, Indexes indexes, IndexedHead head, Ledgers ledgers) {
    this.steps = steps;
    this.indexes = indexes;
    this.head = head;
    this.ledgers = ledgers;
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
    StepLabel label = steps.labelOf(step);
    boolean searched = EmbedConfiguration.REFRESH.equals(step.getStepName());
    Optional<IndexTarget> target =
        searched ? indexes.searched(project, label) : indexes.configured(project);
    return target.map(index -> run(project, label, index, "step-" + step.getId()));
  }

  /** A run of a step that uses several indexes, which tells the generations apart. */
  EmbedRun of(StepExecution step, IndexTarget target) {
    return run(
        steps.projectOf(step),
        steps.labelOf(step),
        target,
        "step-" + step.getId() + "-" + target.index().generation());
  }

  private EmbedRun run(Project project, StepLabel label, IndexTarget target, String identity) {
    var execution = ledgers.execution(project, target.embedder().model(), identity);
    return new EmbedRun(
        project,
        label,
        head.shaOf(project),
        target,
        execution,
        ledgers.of(project, target.index(), execution));
  }
}
