package dev.vibecoder.scheduler;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Lets a step that runs a whole job find that job done. A process may die between the end of the
 * inner run and the end of the step: Spring Batch would then fail the step at every restart, since
 * the inner job is complete.
 */
@Component
final class InnerRunsOnce implements BeanPostProcessor {

  private final ObjectProvider<JobRepository> repository;

  InnerRunsOnce(ObjectProvider<JobRepository> repository) {
    this.repository = repository;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String beanName) {
    return bean instanceof JobOperator operator
        ? Proxy.newProxyInstance(
            JobOperator.class.getClassLoader(),
            new Class<?>[] {JobOperator.class},
            (proxy, method, arguments) -> call(operator, method, arguments))
        : bean;
  }

  private @Nullable Object call(JobOperator operator, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(operator, arguments);
    } catch (InvocationTargetException e) {
      JobExecution done =
          e.getCause() instanceof JobInstanceAlreadyCompleteException ? doneInner(arguments) : null;
      if (done == null) {
        throw e.getCause();
      }
      return done;
    }
  }

  private @Nullable JobExecution doneInner(Object @Nullable [] arguments) {
    if (arguments != null
        && arguments.length == 2
        && arguments[0] instanceof Job job
        && arguments[1] instanceof JobParameters parameters
        && parameters.getString(LaunchRequest.OUTER_RUN) != null) {
      JobExecution last = repository.getObject().getLastJobExecution(job.getName(), parameters);
      return last != null && last.getStatus() == BatchStatus.COMPLETED ? last : null;
    }
    return null;
  }
}
