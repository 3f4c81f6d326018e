package dev.vibecoder.scheduler;

import dev.vibecoder.scheduler.Launch.Ended;
import dev.vibecoder.scheduler.Launch.Refused;
import dev.vibecoder.store.RunRepairs;
import dev.vibecoder.store.RunTable;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs one attempt at a job instance on the calling thread and sees to its end. */
@Component
final class Attempts {

  private static final Logger log = LoggerFactory.getLogger(Attempts.class);
  private static final int TRIES = 5;

  private final JobOperator operator;
  private final RunRepairs repairs;
  private final RunTable table;
  private final RunRecovery recovery;
  private final LiveRuns live;
  private final Runs runs;
  private final Refusals refusals;
  private final Followers followers;

  Attempts(
      JobOperator operator,
      RunRepairs repairs,
      RunTable table,
      RunRecovery recovery,
      LiveRuns live,
      Runs runs,
      Refusals refusals,
      Followers followers) {
    this.operator = operator;
    this.repairs = repairs;
    this.table = table;
    this.recovery = recovery;
    this.live = live;
    this.runs = runs;
    this.refusals = refusals;
    this.followers = followers;
  }

  /**
   * Ended with what follows it, or refused.
   *
   * @param whenStarted told the id of the run before its first step
   */
  Launch run(Job job, JobParameters parameters, LongConsumer whenStarted) {
    Launch launch = once(job, parameters, whenStarted);
    // What stands in the way may be dead.
    if (launch instanceof Refused refused && isCurable(refused)) {
      var done = recovery.recoverDeadRuns();
      done.forEach(log::warn);
      return done.isEmpty() ? launch : once(job, parameters, whenStarted);
    }
    return launch;
  }

  private static boolean isCurable(Refused refused) {
    return refused.reason() == Launch.Reason.ALREADY_RUNNING
        || refused.reason() == Launch.Reason.NOT_RESTARTABLE;
  }

  private Launch once(Job job, JobParameters parameters, LongConsumer whenStarted) {
    for (int tryNumber = 1; ; tryNumber++) {
      try (Attempt attempt = Attempt.open(whenStarted)) {
        Refused refused = start(job, parameters, attempt);
        Long runId = attempt.runId();
        if (runId != null) {
          return end(job, runId);
        }
        if (refused != null) {
          return refused;
        }
      } catch (ConcurrencyFailureException e) {
        // Two launchers met in the tables of instances; neither wrote anything.
        if (tryNumber == TRIES) {
          throw e;
        }
      }
    }
  }

  /** Null when it ran, however it ended. */
  private @Nullable Refused start(Job job, JobParameters parameters, Attempt attempt) {
    String name = job.getName();
    try {
      long runId = operator.start(job, parameters).getId();
      Attempt.began(runId);
      return null;
    } catch (JobExecutionAlreadyRunningException | DuplicateKeyException e) {
      return refusals.running(name, parameters);
    } catch (JobInstanceAlreadyCompleteException e) {
      return refusals.complete(name, parameters);
    } catch (JobRestartException e) {
      return refusals.notRestartable(name, parameters, String.valueOf(e.getMessage()));
    } catch (InvalidJobParametersException e) {
      return refusals.invalid(name, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return whatNow(name, parameters, attempt, e);
    } catch (Error e) {
      if (attempt.runId() != null) {
        settled(job, attempt.runId());
      }
      throw e;
    }
  }

  private @Nullable Refused whatNow(
      String job, JobParameters parameters, Attempt attempt, RuntimeException e) {
    if (attempt.runId() != null) {
      log.warn("Run {} of {} could not write its own end.", attempt.runId(), job, e);
      return null;
    }
    // It says so when another launcher has made the instance, or its run, a moment before.
    if (e instanceof IllegalStateException
        && !TransactionSynchronizationManager.isActualTransactionActive()
        && refusals.isKnown(job, parameters)) {
      return refusals.running(job, parameters);
    }
    throw e;
  }

  private Launch end(Job job, long runId) {
    Run run = settled(job, runId);
    return new Ended(run, followers.after(run));
  }

  /** The process may close as soon as the run is live no more: so that is the last thing. */
  private Run settled(Job job, long runId) {
    try {
      table.innerRuns(runId, null).forEach(repairs::settle);
      if (repairs.settle(runId)) {
        log.warn("Run {} of {} ended without saying how; settled.", runId, job.getName());
      }
      return runs.show(runId);
    } finally {
      live.end(runId);
    }
  }
}
