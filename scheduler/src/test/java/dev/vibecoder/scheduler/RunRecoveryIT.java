package dev.vibecoder.scheduler;

import static dev.vibecoder.scheduler.SchedulerFixture.ended;
import static dev.vibecoder.scheduler.SchedulerFixture.request;
import static dev.vibecoder.scheduler.SchedulerFixture.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;

class RunRecoveryIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @BeforeEach
  void reset() {
    TestingJobs.reset();
  }

  private static List<String> recover(SchedulerFixture scheduler) {
    return scheduler.get(RunRecovery.class).recoverDeadRuns();
  }

  @Test
  void takesUpTheRunOfAKilledProcessFromItsLastChunk() throws Exception {
    try (var scheduler = new SchedulerFixture(DATABASE)) {
      long runId;
      try (var process = MortalProcess.waitingAtItem(9, DATABASE, "2026-03-01T00:00:00Z")) {
        runId = onlyRunAt("2026-03-01T00:00:00Z");
        assertThat(recover(scheduler)).as("it lives").isEmpty();
        process.kill();
      }
      List<String> done = new ArrayList<>();
      awaitUntil(() -> done.addAll(recover(scheduler)));

      assertThat(done).singleElement().asString().contains("run " + runId + " of items");
      Run dead = scheduler.runs().show(runId);
      assertThat(dead.status()).isEqualTo(RunStatus.FAILED);
      assertThat(dead.endedAt()).isNotNull();
      assertThat(dead.failure()).isEqualTo("its process ended before the run did");
      assertThat(dead.steps()).extracting(StepRun::status).containsExactly(RunStatus.FAILED);
      Run second = ended(scheduler.launcher().restartAndWait(runId));
      assertThat(second.status()).isEqualTo(RunStatus.COMPLETED);
      assertThat(TestingJobs.WRITTEN).startsWith(9).hasSize(TestingJobs.ITEMS - 8);
    }
  }

  @Test
  void stopsTheRunOfATerminatedProcess() throws Exception {
    long runId;
    try (var process = MortalProcess.waitingAtItem(5, DATABASE, "2026-03-02T00:00:00Z")) {
      runId = onlyRunAt("2026-03-02T00:00:00Z");
      process.terminate();
    }
    try (var scheduler = new SchedulerFixture(DATABASE)) {
      Run run = scheduler.runs().show(runId);
      assertThat(run.status()).isEqualTo(RunStatus.STOPPED);
      assertThat(run.steps()).extracting(StepRun::status).containsExactly(RunStatus.STOPPED);
      assertThat(ended(scheduler.launcher().restartAndWait(runId)).status())
          .isEqualTo(RunStatus.COMPLETED);
    }
  }

  private static long onlyRunAt(String requestedAt) {
    return Long.parseLong(
        DATABASE.value(
            "SELECT job_execution_id FROM batch.batch_job_execution_params"
                + " WHERE parameter_value = '"
                + requestedAt
                + "'"));
  }

  /** The server notices the end of a process by itself, but not at once. */
  private static void awaitUntil(java.util.function.BooleanSupplier happened) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (!happened.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void leavesTheRunOfALivingProcessAlone() throws Exception {
    try (var one = new SchedulerFixture(DATABASE);
        var two = new SchedulerFixture(DATABASE)) {
      var gate = new Gate();
      TestingJobs.inBody = gate::pass;
      long runId = started(one.launcher().launch(request("body", "2026-03-03T00:00:00Z")));
      gate.awaitReached();
      age(runId);

      assertThat(recover(two)).isEmpty();
      assertThat(recover(one)).isEmpty();
      gate.open();

      assertThat(one.launcher().await(runId).status()).isEqualTo(RunStatus.COMPLETED);
    }
  }

  @Test
  void claimsItsRunsAgainWhenItsSessionIsLost() throws Exception {
    try (var one = new SchedulerFixture(DATABASE);
        var two = new SchedulerFixture(DATABASE)) {
      var gate = new Gate();
      TestingJobs.inBody = gate::pass;
      long runId = started(one.launcher().launch(request("body", "2026-03-04T00:00:00Z")));
      gate.awaitReached();
      DATABASE.rows(
          "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
              + " WHERE application_name LIKE 'vibe node%' AND datname = current_database()");

      assertThat(recover(one)).isEmpty();
      assertThat(recover(two)).isEmpty();
      gate.open();

      assertThat(one.launcher().await(runId).status()).isEqualTo(RunStatus.COMPLETED);
    }
  }

  @Test
  void givesAnUnclaimedRunAMinute() {
    try (var scheduler = new SchedulerFixture(DATABASE)) {
      Run run = failedItems(scheduler, "2026-03-05T00:00:00Z");
      DATABASE.execute("DELETE FROM batch.run_owners WHERE job_execution_id = " + run.id());
      setStatus(run.id(), "STARTED");

      assertThat(recover(scheduler)).isEmpty();
      age(run.id());
      assertThat(recover(scheduler)).singleElement().asString().contains("left STARTED");

      assertThat(scheduler.runs().show(run.id()).status()).isEqualTo(RunStatus.FAILED);
    }
  }

  @Test
  void repairsUnknownRunsOfTheDeadAndOfItself() {
    Run ofTheDead;
    try (var dead = new SchedulerFixture(DATABASE)) {
      ofTheDead = failedItems(dead, "2026-03-06T00:00:00Z");
    }
    try (var scheduler = new SchedulerFixture(DATABASE)) {
      Run own = failedItems(scheduler, "2026-03-06T01:00:00Z");
      setStatus(ofTheDead.id(), "UNKNOWN");
      setStatus(own.id(), "UNKNOWN");
      TestingJobs.atItem = item -> {};

      assertThat(ended(scheduler.launcher().restartAndWait(own.id())).status())
          .as("a launch cures what stands in its way")
          .isEqualTo(RunStatus.COMPLETED);
      assertThat(scheduler.runs().show(ofTheDead.id()).status()).isEqualTo(RunStatus.FAILED);
      assertThat(ended(scheduler.launcher().restartAndWait(ofTheDead.id())).status())
          .isEqualTo(RunStatus.COMPLETED);
    }
  }

  @Test
  void sweepsAnInstanceThatNeverGotARun() {
    try (var scheduler = new SchedulerFixture(DATABASE)) {
      scheduler
          .get(JobRepository.class)
          .createJobInstance(
              "body",
              new JobParametersBuilder()
                  .addString("requestedAt", "2026-03-07T00:00:00Z")
                  .toJobParameters());
      LaunchRequest request = request("body", "2026-03-07T00:00:00Z");

      assertThat(scheduler.launcher().launchAndWait(request))
          .as("someone may be launching it")
          .isInstanceOfSatisfying(
              Launch.Refused.class, refused -> assertThat(refused.otherRunId()).isNull());
      DATABASE.execute(
          "UPDATE batch.batch_job_instance SET created_at = created_at - interval '2 min'");

      assertThat(ended(scheduler.launcher().launchAndWait(request)).status())
          .isEqualTo(RunStatus.COMPLETED);
    }
  }

  @Test
  void fencesARunThatWasOnlyTakenForDead() throws Exception {
    try (var frozen = new SchedulerFixture(DATABASE);
        var other = new SchedulerFixture(DATABASE)) {
      var gate = new Gate();
      TestingJobs.atItem =
          item -> {
            if (item == 9) {
              gate.pass();
            }
          };
      long runId = started(frozen.launcher().launch(request("items", "2026-03-08T00:00:00Z")));
      gate.awaitReached();
      DATABASE.execute("DELETE FROM batch.run_owners WHERE job_execution_id = " + runId);
      age(runId);
      assertThat(recover(other)).hasSize(1);
      TestingJobs.atItem = item -> {};
      Run second = ended(other.launcher().restartAndWait(runId));
      gate.open();

      Run first = frozen.launcher().await(runId);

      assertThat(second.status()).isEqualTo(RunStatus.COMPLETED);
      assertThat(first.status()).isEqualTo(RunStatus.FAILED);
      assertThat(first.steps()).extracting(StepRun::status).containsExactly(RunStatus.FAILED);
      assertThat(first.steps().get(0).written()).isEqualTo(8);
      assertThat(other.launcher().launchAndWait(request("items", "2026-03-08T00:00:00Z")))
          .isInstanceOfSatisfying(
              Launch.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Launch.Reason.ALREADY_COMPLETE));
    }
  }

  private static Run failedItems(SchedulerFixture scheduler, String requestedAt) {
    TestingJobs.atItem =
        item -> {
          if (item == 3) {
            throw new IllegalStateException("no");
          }
        };
    Run run = scheduler.run("items", requestedAt);
    assertThat(run.status()).isEqualTo(RunStatus.FAILED);
    return run;
  }

  private static void setStatus(long runId, String status) {
    for (String table : List.of("batch_job_execution", "batch_step_execution")) {
      DATABASE.execute(
          "UPDATE batch.%s SET status = '%s' WHERE job_execution_id = %d"
              .formatted(table, status, runId));
    }
  }

  private static void age(long runId) {
    DATABASE.execute(
        "UPDATE batch.batch_job_execution SET last_updated = last_updated - interval '2 min',"
            + " create_time = create_time - interval '2 min' WHERE job_execution_id = "
            + runId);
  }
}
