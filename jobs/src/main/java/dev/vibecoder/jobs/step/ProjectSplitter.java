package dev.vibecoder.jobs.step;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.store.ProjectTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.SimpleStepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** One partition for each project: all of them, or those that the job parameter names. */
final class ProjectSplitter implements StepExecutionSplitter {

  private static final int LONGEST_NAME = 50;

  private final JobRepository repository;
  private final ProjectTable projects;
  private final String stepName;

  ProjectSplitter(JobRepository repository, ProjectTable projects, String stepName) {
    this.repository = repository;
    this.projects = projects;
    this.stepName = stepName;
  }

  @Override
  public String getStepName() {
    return stepName;
  }

  @Override
  public Set<StepExecution> split(StepExecution step, int gridSize) throws JobExecutionException {
    Map<String, ExecutionContext> partitions = partitions(step);
    return new SimpleStepExecutionSplitter(repository, stepName, size -> partitions)
        .split(step, gridSize);
  }

  private Map<String, ExecutionContext> partitions(StepExecution step) {
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    for (Project project : chosen(step.getJobParameters().getString(PerProjectJobs.PROJECTS))) {
      var context = new ExecutionContext();
      context.putString(ProjectStep.PROJECT, project.id().toString());
      partitions.put(nameOf(project), context);
    }
    return partitions;
  }

  private List<Project> chosen(@Nullable String names) {
    if (names == null) {
      return projects.all();
    }
    Set<String> wanted = Set.of(names.split(",", -1));
    return projects.all().stream().filter(p -> wanted.contains(p.name())).toList();
  }

  /** Readable in the list of steps, and never the same for two projects. */
  private static String nameOf(Project project) {
    String name = project.name();
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return shown + "-" + project.id().toString().substring(28);
  }
}
