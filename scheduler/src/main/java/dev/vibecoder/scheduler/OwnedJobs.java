package dev.vibecoder.scheduler;

import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Gives every job bean the listeners that claim its runs and say why they failed. */
@Component
final class OwnedJobs implements SmartInitializingSingleton {

  private final ListableBeanFactory beans;
  private final RunOwnership ownership;
  private final FailureMessages failures;

  OwnedJobs(ListableBeanFactory beans, RunOwnership ownership, FailureMessages failures) {
    this.beans = beans;
    this.ownership = ownership;
    this.failures = failures;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (Job job : beans.getBeansOfType(Job.class).values()) {
      if (job instanceof AbstractJob owned) {
        owned.registerJobExecutionListener(ownership);
        owned.registerJobExecutionListener(failures);
      }
    }
  }
}
