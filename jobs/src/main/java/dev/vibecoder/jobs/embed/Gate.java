package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.store.Generation;
import dev.vibecoder.store.GenerationTable;
import dev.vibecoder.store.ProjectIndexTable;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.SearchMeasurement;
import dev.vibecoder.store.SearchMeasurementTable;
import java.util.List;
import java.util.UUID;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Has searches use the configured generation as soon as it is complete and finds enough. */
@Component
class Gate {

  private final GenerationTable generations;
  private final ProjectIndexTable indexes;
  private final ProjectTable projects;
  private final Questions questions;
  private final RecallMeter meter;
  private final SearchMeasurementTable measurements;
  private final ProgressListener progress;

  Gate(
      GenerationTable generations,
      ProjectIndexTable indexes,
      ProjectTable projects,
      Questions questions,
      RecallMeter meter,
      SearchMeasurementTable measurements,
      ProgressListener progress) {
    this.generations = generations;
    this.indexes = indexes;
    this.projects = projects;
    this.questions = questions;
    this.meter = meter;
    this.measurements = measurements;
    this.progress = progress;
  }

  /**
   * Lets it pass, or says why not.
   *
   * @param run of the generation's index
   */
  void consider(Generation configured, EmbedRun run, StepExecution step) {
    if (configured.active()
        || configured.held()
        || !indexes.incomplete(configured.id()).isEmpty()) {
      return;
    }
    Project project = run.project();
    List<UUID> all = projects.all(project.userId()).stream().map(Project::id).toList();
    List<float[]> asked = questions.of(all, run);
    long chunks = indexes.size(configured.id(), null).chunks();
    if (asked.isEmpty() || chunks == 0) {
      activate(configured, run, step, "there was nothing to measure it with");
      return;
    }
    SearchMeasurement measured = meter.measure(configured, all, null, asked);
    measurements.add(measured);
    String found =
        "recall@10 %.3f over %d questions, %.3f is wanted"
            .formatted(measured.recall(), measured.questions(), measured.target());
    if (measured.belowTarget()) {
      StepCounts.join(step.getExecutionContext(), "recall.below-target", 1);
      progress.noted(
          run.label(),
          "index %d (%s, %s) is complete but does not take over: %s; vibe index use %d takes it all the same"
              .formatted(
                  configured.id(),
                  configured.model(),
                  configured.chunker(),
                  found,
                  configured.id()));
    } else {
      activate(configured, run, step, found);
    }
  }

  private void activate(Generation configured, EmbedRun run, StepExecution step, String found) {
    var before = generations.active(configured.userId());
    generations.activate(configured);
    StepCounts.join(step.getExecutionContext(), "generations.taken-over", 1);
    progress.noted(
        run.label(),
        "searches use index %d (%s, %s) from now on: %s"
                .formatted(configured.id(), configured.model(), configured.chunker(), found)
            + before.map(g -> "; vibe index use " + g.id() + " goes back").orElse(""));
  }
}
