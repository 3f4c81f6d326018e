package dev.vibecoder.scheduler;

import static dev.vibecoder.scheduler.SchedulerFixture.ended;
import static dev.vibecoder.scheduler.SchedulerFixture.request;
import static dev.vibecoder.scheduler.SchedulerFixture.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.testkit.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunEndingIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @BeforeEach
  void reset() {
    TestingJobs.reset();
  }

  @Test
  void stopsAtTheNextChunkAndRestartsFromThere() throws Exception {
    try (var scheduler = new SchedulerFixture(DATABASE)) {
      var gate = new Gate();
      TestingJobs.atItem =
          item -> {
            if (item == 5) {
              gate.pass();
            }
          };
      long runId = started(scheduler.launcher().launch(request("items", "2026-02-01T00:00:00Z")));
      gate.awaitReached();

      CompletableFuture<Run> stop = stopping(scheduler, runId);
      awaitStatus("STOPPING", runId);
      gate.open();
      Run stopped = stop.join();

      assertThat(stopped.status()).isEqualTo(RunStatus.STOPPED);
      assertThat(stopped.endedAt()).isNotNull();
      assertThat(stopped.steps()).extracting(StepRun::status).containsExactly(RunStatus.STOPPED);
      assertThat(TestingJobs.WRITTEN).containsExactly(1, 2, 3, 4, 5, 6);
      Run second = ended(scheduler.launcher().restartAndWait(runId));
      assertThat(second.status()).isEqualTo(RunStatus.COMPLETED);
      assertThat(TestingJobs.WRITTEN).hasSize(TestingJobs.ITEMS).doesNotHaveDuplicates();
      assertThatThrownBy(() -> scheduler.get(RunEnding.class).stop(second.id()))
          .isInstanceOf(InvalidLaunch.class)
          .hasMessageContaining("COMPLETED");
    }
  }

  private static CompletableFuture<Run> stopping(SchedulerFixture scheduler, long runId) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return scheduler.get(RunEnding.class).stop(runId);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void awaitStatus(String status, long runId) {
    String sql = "SELECT status FROM batch.batch_job_execution WHERE job_execution_id = " + runId;
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (!DATABASE.value(sql).equals(status)) {
      assertThat(System.nanoTime()).as(sql).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void stopsARunOfAnotherProcess() {
    try (var one = new SchedulerFixture(DATABASE);
        var two = new SchedulerFixture(DATABASE)) {
      var gate = new Gate();
      TestingJobs.atItem =
          item -> {
            if (item == 3) {
              gate.pass();
            }
          };
      long runId = started(one.launcher().launch(request("items", "2026-02-02T00:00:00Z")));
      gate.awaitReached();

      CompletableFuture<Run> stop = stopping(two, runId);
      awaitStatus("STOPPING", runId);
      gate.open();

      assertThat(stop.join().status()).isEqualTo(RunStatus.STOPPED);
      assertThat(ended(two.launcher().restartAndWait(runId)).status())
          .isEqualTo(RunStatus.COMPLETED);
      assertThat(TestingJobs.WRITTEN).hasSize(TestingJobs.ITEMS).doesNotHaveDuplicates();
    }
  }

  @Test
  void leavesNothingUnknownHoweverStopAndEndMeet() throws Exception {
    try (var scheduler = new SchedulerFixture(DATABASE)) {
      for (int i = 0; i < 20; i++) {
        int stopAt = i + 1;
        var reached = new CountDownLatch(1);
        TestingJobs.atItem =
            item -> {
              if (item == stopAt) {
                reached.countDown();
              }
            };
        long runId =
            started(
                scheduler
                    .launcher()
                    .launch(request("items", "2026-02-03T00:00:" + (10 + i) + "Z")));
        Gate.await(reached);
        try {
          scheduler.get(RunEnding.class).stop(runId);
        } catch (InvalidLaunch e) {
          // It had ended by itself.
        }
        RunStatus status = scheduler.launcher().await(runId).status();
        assertThat(status).isIn(RunStatus.STOPPED, RunStatus.COMPLETED);
        if (status == RunStatus.STOPPED) {
          assertThat(ended(scheduler.launcher().restartAndWait(runId)).status())
              .isEqualTo(RunStatus.COMPLETED);
        }
      }
      assertThat(
              DATABASE.rows(
                  "SELECT * FROM batch.batch_step_execution"
                      + " WHERE status IN ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')"))
          .isEmpty();
    }
  }

  @Test
  void stopsWhatRunsWhenTheProcessEnds() {
    var gate = new Gate();
    TestingJobs.atItem =
        item -> {
          if (item == 7) {
            gate.pass();
          }
        };
    var scheduler = new SchedulerFixture(DATABASE);
    Launcher launcher = scheduler.launcher();
    long runId = started(launcher.launch(request("items", "2026-02-04T00:00:00Z")));
    gate.awaitReached();

    CompletableFuture<Void> closing = CompletableFuture.runAsync(scheduler::close);
    awaitStatus("STOPPING", runId);
    assertThat(launcher.launch(request("items", "2026-02-04T01:00:00Z")))
        .isInstanceOfSatisfying(
            Launch.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Launch.Reason.SHUTTING_DOWN));
    gate.open();
    closing.join();

    try (var next = new SchedulerFixture(DATABASE)) {
      assertThat(next.runs().show(runId).status()).isEqualTo(RunStatus.STOPPED);
      assertThat(ended(next.launcher().restartAndWait(runId)).status())
          .isEqualTo(RunStatus.COMPLETED);
      assertThat(TestingJobs.WRITTEN).hasSize(TestingJobs.ITEMS).doesNotHaveDuplicates();
    }
  }

  @Test
  void showsInnerRunsAndRestartsOnlyWhatFailed() {
    try (var scheduler = new SchedulerFixture(DATABASE)) {
      TestingJobs.IN_PROJECT.put(
          "p2",
          () -> {
            throw new IllegalStateException("remote is gone");
          });
      Run failed = scheduler.run("projects", "2026-02-05T00:00:00Z");

      assertThat(failed.status()).isEqualTo(RunStatus.FAILED);
      assertThat(failed.failure()).isEqualTo("p2: remote is gone");
      assertThat(failed.innerRuns())
          .extracting(run -> run.parameters().get("project") + " " + run.status())
          .containsExactlyInAnyOrder("p1 COMPLETED", "p2 FAILED", "p3 COMPLETED");
      assertThat(scheduler.runs().list(null, null, 100))
          .extracting(Run::job)
          .doesNotContain("project-night");
      long inner = failed.innerRuns().get(0).id();
      assertThatThrownBy(() -> scheduler.launcher().restart(inner))
          .isInstanceOf(InvalidLaunch.class);

      TestingJobs.IN_PROJECT.clear();
      Run second = ended(scheduler.launcher().restartAndWait(failed.id()));

      assertThat(second.status()).isEqualTo(RunStatus.COMPLETED);
      assertThat(second.innerRuns()).hasSize(1);
      assertThat(second.innerRuns().get(0).steps())
          .extracting(StepRun::name)
          .containsExactly("second");
      assertThat(scheduler.runs().show(failed.id()).innerRuns()).hasSize(3);
    }
  }

  @Test
  void restartsOverAnInnerRunWhoseEndItsStepDidNotLiveToSee() {
    try (var scheduler = new SchedulerFixture(DATABASE)) {
      TestingJobs.IN_PROJECT.put(
          "p2",
          () -> {
            throw new IllegalStateException("no");
          });
      Run failed = scheduler.run("projects", "2026-02-07T00:00:00Z");
      DATABASE.execute(
          "UPDATE batch.batch_step_execution SET status = 'FAILED'"
              + " WHERE step_name = 'project:p1' AND job_execution_id = "
              + failed.id());
      TestingJobs.IN_PROJECT.clear();

      Run second = ended(scheduler.launcher().restartAndWait(failed.id()));

      assertThat(second.failure()).isNull();
      assertThat(second.status()).isEqualTo(RunStatus.COMPLETED);
      assertThat(second.innerRuns())
          .extracting(run -> run.parameters().get("project"))
          .containsExactly("p2");
    }
  }

  @Test
  void stopsInnerRunsWithTheirOuterOne() {
    try (var scheduler = new SchedulerFixture(DATABASE)) {
      List<Gate> gates = List.of(new Gate(), new Gate(), new Gate());
      for (int i = 0; i < 3; i++) {
        TestingJobs.IN_FIRST.put("p" + (i + 1), gates.get(i)::pass);
      }
      long runId =
          started(scheduler.launcher().launch(request("projects", "2026-02-06T00:00:00Z")));
      gates.forEach(Gate::awaitReached);

      CompletableFuture<Run> stop = stopping(scheduler, runId);
      scheduler
          .runs()
          .show(runId)
          .innerRuns()
          .forEach(inner -> awaitStatus("STOPPING", inner.id()));
      gates.forEach(Gate::open);
      Run stopped = stop.join();

      assertThat(stopped.status()).isEqualTo(RunStatus.STOPPED);
      assertThat(stopped.innerRuns())
          .hasSize(3)
          .allSatisfy(inner -> assertThat(inner.status()).isEqualTo(RunStatus.STOPPED));
      TestingJobs.IN_FIRST.clear();
      Run second = ended(scheduler.launcher().restartAndWait(runId));
      assertThat(second.status()).isEqualTo(RunStatus.COMPLETED);
    }
  }
}
