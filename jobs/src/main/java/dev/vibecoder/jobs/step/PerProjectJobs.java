package dev.vibecoder.jobs.step;

import dev.vibecoder.jobs.JobSettings;
import dev.vibecoder.store.ProjectTable;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Makes a job that runs an inner job for each project, some projects at once. A project that fails
 * stops its own inner job only; the outer run ends FAILED, and a restart runs just what failed.
 */
@Component
public final class PerProjectJobs {

  /** Job parameter: names of projects, separated by commas; all of them when it is missing. */
  public static final String PROJECTS = "projects";

  /** Job parameter of an inner run, not identifying: the run that launched it. */
  public static final String OUTER_RUN = "outerRun";

  private final JobRepository repository;
  private final JobOperator operator;
  private final ProjectTable projects;
  private final JobSettings settings;

  PerProjectJobs(
      JobRepository repository, JobOperator operator, ProjectTable projects, JobSettings settings) {
    this.repository = repository;
    this.operator = operator;
    this.projects = projects;
    this.settings = settings;
  }

  /** A job of these steps for one project; it wants the job parameter {@code project}. */
  public Job inner(String name, List<Step> steps) {
    var flow = new JobBuilder(name, repository).start(steps.get(0));
    for (Step step : steps.subList(1, steps.size())) {
      flow = flow.next(step);
    }
    return flow.build();
  }

  /** A job that runs the inner one for each project. */
  public Job outer(String name, Job inner) {
    return new JobBuilder(name, repository).start(partitioned(name, inner)).build();
  }

  private Step partitioned(String name, Job inner) {
    var executor = new SimpleAsyncTaskExecutor(name + "-");
    executor.setConcurrencyLimit(settings.projectsAtOnce());
    return new StepBuilder(name, repository)
        .partitioner(innerStep(inner))
        .splitter(new ProjectSplitter(repository, projects, inner.getName()))
        .taskExecutor(executor)
        .build();
  }

  private Step innerStep(Job inner) {
    return new StepBuilder(inner.getName(), repository)
        .job(inner)
        .operator(operator)
        .parametersExtractor((job, step) -> parametersOf(step))
        .build();
  }

  private static JobParameters parametersOf(StepExecution step) {
    var builder = new JobParametersBuilder();
    for (var parameter : step.getJobParameters()) {
      if (!PROJECTS.equals(parameter.name())) {
        builder.addJobParameter(parameter);
      }
    }
    return builder
        .addString(ProjectStep.PROJECT, step.getExecutionContext().getString(ProjectStep.PROJECT))
        .addString(OUTER_RUN, String.valueOf(step.getJobExecutionId()), false)
        .toJobParameters();
  }
}
