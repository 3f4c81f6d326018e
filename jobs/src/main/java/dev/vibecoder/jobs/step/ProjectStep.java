package dev.vibecoder.jobs.step;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.store.ProjectTable;
import java.util.UUID;
import org.springframework.batch.core.job.parameters.JobParameters;
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

  /** The project of this step. */
  public Project projectOf(StepExecution step) {
    return projectOf(step.getJobParameters());
  }

  private Project projectOf(JobParameters parameters) {
    String id = parameters.getString(PROJECT);
    if (id == null) {
      throw new IllegalArgumentException("job parameter '" + PROJECT + "' is missing");
    }
    return projects
        .find(UUID.fromString(id))
        .orElseThrow(() -> new IllegalStateException("project " + id + " was removed"));
  }

  /** How the step is shown. */
  public StepLabel labelOf(StepExecution step) {
    return new StepLabel(projectOf(step).name(), step.getStepName());
  }
}
