package dev.vibecoder.jobs.step;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.store.ProjectTable;
import java.util.UUID;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Tells which project a step works on: the job parameter {@code project} holds its id. */
@Component
public final class ProjectStep {

  /** Job parameter: id of the project. */
  public static final String PROJECT = "project";

  private final ProjectTable projects;

  ProjectStep(ProjectTable projects) {
    this.projects = projects;
  }

  /** The id of the project of this step; asks no database. */
  public static UUID idOf(StepExecution step) {
    String id = step.getJobParameters().getString(PROJECT);
    if (id == null) {
      throw new IllegalArgumentException("job parameter '" + PROJECT + "' is missing");
    }
    return UUID.fromString(id);
  }

  /** The project of this step. */
  public Project projectOf(StepExecution step) {
    UUID id = idOf(step);
    return projects
        .find(id)
        .orElseThrow(() -> new IllegalStateException("project " + id + " was removed"));
  }

  /** How the step is shown. */
  public StepLabel labelOf(StepExecution step) {
    return new StepLabel(projectOf(step).name(), step.getStepName());
  }
}
