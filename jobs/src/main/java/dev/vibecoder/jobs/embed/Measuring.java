package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.IndexSettings;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.StepCounts;
import dev.vibecoder.store.Generation;
import dev.vibecoder.store.IndexSize;
import dev.vibecoder.store.ProjectIndexTable;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.SearchMeasurement;
import dev.vibecoder.store.SearchMeasurementTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Has the search that people use measure itself, and warns when it finds too little. */
@Component
class Measuring {

  private static final Duration LONGEST_SILENCE = Duration.ofDays(7);

  /** Every project of a night would measure them all. */
  private static final Duration BETWEEN_OVERALL = Duration.ofHours(20);

  private final SearchMeasurementTable measurements;
  private final ProjectIndexTable indexes;
  private final ProjectTable projects;
  private final Questions questions;
  private final RecallMeter meter;
  private final IndexSettings settings;
  private final Clock clock;
  private final ProgressListener progress;

  Measuring(
      SearchMeasurementTable measurements,
      ProjectIndexTable indexes,
      ProjectTable projects,
      Questions questions,
      RecallMeter meter,
      IndexSettings settings,
      Clock clock,
      ProgressListener progress) {
    this.measurements = measurements;
    this.indexes = indexes;
    this.projects = projects;
    this.questions = questions;
    this.meter = meter;
    this.settings = settings;
    this.clock = clock;
    this.progress = progress;
  }

  /** Measures in the project and over all projects, where it is time. */
  void measure(Generation searched, EmbedRun run, StepExecution step) {
    Project project = run.project();
    measure(searched, List.of(project.id()), project.id(), run, step);
    List<UUID> all = projects.all(project.userId()).stream().map(Project::id).toList();
    measure(searched, all, null, run, step);
  }

  private void measure(
      Generation searched,
      List<UUID> where,
      @Nullable UUID project,
      EmbedRun run,
      StepExecution step) {
    IndexSize size = indexes.size(searched.id(), project);
    if (size.chunks() < settings.measureFrom() || !isTime(searched.id(), project, size)) {
      return;
    }
    List<float[]> asked = questions.of(where, run);
    if (asked.isEmpty()) {
      return;
    }
    SearchMeasurement measured = meter.measure(searched, where, project, asked);
    measurements.add(measured);
    StepCounts.join(step.getExecutionContext(), "questions", measured.questions());
    if (measured.belowTarget()) {
      StepCounts.join(step.getExecutionContext(), "recall.below-target", 1);
      progress.noted(
          run.label(),
          "searches%s find %.3f of the nearest chunks, %.3f is wanted"
              .formatted(
                  project == null ? " of all projects" : "", measured.recall(), measured.target()));
    }
  }

  private boolean isTime(int generation, @Nullable UUID project, IndexSize size) {
    Instant last = measurements.last(generation, project).orElse(null);
    if (last == null) {
      return true;
    }
    Duration silence = Duration.between(last, clock.instant());
    Instant changed = size.completedAt();
    return silence.compareTo(LONGEST_SILENCE) > 0
        || (changed != null
            && changed.isAfter(last)
            && (project != null || silence.compareTo(BETWEEN_OVERALL) > 0));
  }
}
