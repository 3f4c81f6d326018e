package dev.vibecoder.scheduler;

import static dev.vibecoder.scheduler.SchedulerFixture.ended;
import static dev.vibecoder.scheduler.SchedulerFixture.request;
import static dev.vibecoder.scheduler.SchedulerFixture.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.scheduler.Launch.Ended;
import dev.vibecoder.scheduler.Launch.Reason;
import dev.vibecoder.scheduler.Launch.Refused;
import dev.vibecoder.testkit.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LauncherIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static SchedulerFixture scheduler;

  @BeforeAll
  static void open() {
    scheduler = new SchedulerFixture(DATABASE);
  }

  @AfterAll
  static void close() {
    scheduler.close();
  }

  @BeforeEach
  void reset() {
    TestingJobs.reset();
  }

  @Test
  void runsAJobAndTellsItsHistory() {
    Run run =
        ended(
            scheduler
                .launcher()
                .launchAndWait(
                    new LaunchRequest(
                        "items",
                        Map.of("project", "a b/ü"),
                        Instant.parse("2026-01-01T02:00:00Z"),
                        Origin.API)));

    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(run.requestedAt()).isEqualTo("2026-01-01T02:00:00Z");
    assertThat(run.origin()).isEqualTo(Origin.API);
    assertThat(run.parameters()).isEqualTo(Map.of("project", "a b/ü"));
    assertThat(run.failure()).isNull();
    assertThat(run.startedAt()).isBetween(run.createdAt(), run.endedAt());
    StepRun step = run.steps().get(0);
    assertThat(step.name()).isEqualTo("copy");
    assertThat(step.read()).isEqualTo(TestingJobs.ITEMS);
    assertThat(step.written()).isEqualTo(TestingJobs.ITEMS);
    assertThat(step.counters()).isEqualTo(Map.of("seen", 7L));
    assertThat(scheduler.runs().list("items", RunStatus.COMPLETED, 10))
        .extracting(Run::id)
        .contains(run.id());
    assertThat(scheduler.runs().list("items", RunStatus.FAILED, 10))
        .extracting(Run::id)
        .doesNotContain(run.id());
  }

  @Test
  void launchesInTheBackgroundAndReturnsWhileTheRunGoesOn() throws InterruptedException {
    var gate = new Gate();
    TestingJobs.inBody = gate::pass;

    long runId = started(scheduler.launcher().launch(request("body", "2026-01-02T00:00:00Z")));
    gate.awaitReached();
    assertThat(scheduler.runs().show(runId).status()).isEqualTo(RunStatus.STARTED);
    gate.open();

    assertThat(scheduler.launcher().await(runId).status()).isEqualTo(RunStatus.COMPLETED);
  }

  @Test
  void namesTheJobsWhenAskedForOneThatIsNone() {
    assertThatThrownBy(
            () -> scheduler.launcher().launch(request("nightyl", "2026-01-01T00:00:00Z")))
        .isInstanceOf(InvalidLaunch.class)
        .hasMessage(
            "there is no job 'nightyl'; the jobs are"
                + " body, items, nightly, project-night, projects, rollup");
    assertThatThrownBy(() -> scheduler.runs().show(987_654))
        .isInstanceOf(InvalidLaunch.class)
        .hasMessageContaining("there is no run 987654");
  }

  @Test
  void takesTheSameRequestTwiceAsOneInstance() {
    Run run = scheduler.run("items", "2026-01-03T00:00:00Z");

    Launch again = scheduler.launcher().launchAndWait(request("items", "2026-01-03T00:00:00Z"));

    assertThat(again).isInstanceOf(Refused.class);
    var refused = (Refused) again;
    assertThat(refused.reason()).isEqualTo(Reason.ALREADY_COMPLETE);
    assertThat(refused.otherRunId()).isEqualTo(run.id());
    assertThat(TestingJobs.WRITTEN).hasSize(TestingJobs.ITEMS);
  }

  @Test
  void refusesTheRequestOfARunThatGoesOn() throws InterruptedException {
    var gate = new Gate();
    TestingJobs.inBody = gate::pass;
    long runId = started(scheduler.launcher().launch(request("body", "2026-01-04T00:00:00Z")));
    gate.awaitReached();

    Launch second = scheduler.launcher().launchAndWait(request("body", "2026-01-04T00:00:00Z"));
    gate.open();
    scheduler.launcher().await(runId);

    assertThat(second)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.ALREADY_RUNNING);
              assertThat(refused.otherRunId()).isEqualTo(runId);
            });
    assertThat(TestingJobs.BODIES).hasValue(1);
  }

  @Test
  void restartsAFailedRunOnceWhenSixAskAtOnce() throws Exception {
    TestingJobs.inBody =
        () -> {
          throw new IllegalStateException("first attempt");
        };
    Run failed = scheduler.run("body", "2026-01-05T00:00:00Z");
    assertThat(failed.status()).isEqualTo(RunStatus.FAILED);
    assertThat(failed.failure()).isEqualTo("first attempt");
    TestingJobs.BODIES.set(0);
    var gate = new Gate();
    TestingJobs.inBody = gate::pass;

    var barrier = new CyclicBarrier(6);
    List<Launch> launches =
        atOnce(
            6,
            () -> {
              barrier.await();
              return scheduler.launcher().restart(failed.id());
            });

    List<Long> started =
        launches.stream()
            .filter(Launch.Started.class::isInstance)
            .map(SchedulerFixture::started)
            .toList();
    assertThat(started).as("%s", launches).hasSize(1);
    assertThat(launches)
        .filteredOn(Refused.class::isInstance)
        .hasSize(5)
        .allSatisfy(
            launch -> assertThat(((Refused) launch).otherRunId()).isEqualTo(started.get(0)));
    gate.open();
    assertThat(scheduler.launcher().await(started.get(0)).status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(TestingJobs.BODIES).hasValue(1);
  }

  @Test
  void makesOneInstanceOfOneFiringThatSixLaunchAtOnce() throws Exception {
    for (int second = 10; second < 15; second++) {
      TestingJobs.BODIES.set(0);
      String at = "2026-01-06T00:00:" + second + "Z";
      var barrier = new CyclicBarrier(6);

      List<Launch> launches =
          atOnce(
              6,
              () -> {
                barrier.await();
                return scheduler.launcher().launchAndWait(request("body", at));
              });

      assertThat(launches).filteredOn(Ended.class::isInstance).as("%s", launches).hasSize(1);
      assertThat(TestingJobs.BODIES).hasValue(1);
    }
  }

  private static List<Launch> atOnce(int count, Callable<Launch> launch) throws Exception {
    var threads = Executors.newFixedThreadPool(count);
    try {
      List<Future<Launch>> answers =
          IntStream.range(0, count).mapToObj(i -> threads.submit(launch)).toList();
      List<Launch> launches = new ArrayList<>();
      for (Future<Launch> answer : answers) {
        launches.add(answer.get());
      }
      return launches;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void restartsAFailedRunFromItsLastChunk() {
    TestingJobs.atItem =
        item -> {
          if (item == 9) {
            throw new IllegalStateException("https://u:p4ss@host/x password=hunter2 broke\nit");
          }
        };
    Run failed = scheduler.run("items", "2026-01-07T00:00:00Z");
    assertThat(failed.failure())
        .contains("https://***@host/x password=*** broke it")
        .doesNotContain("p4ss", "hunter2", "\tat ", "\n");
    TestingJobs.atItem = item -> {};

    Run second = ended(scheduler.launcher().restartAndWait(failed.id()));

    assertThat(second.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(second.steps().get(0).read()).isEqualTo(TestingJobs.ITEMS - 8);
    assertThat(TestingJobs.WRITTEN).hasSize(TestingJobs.ITEMS).doesNotHaveDuplicates();
    assertThat(scheduler.launcher().restart(failed.id()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.otherRunId()).isEqualTo(second.id()));
  }

  @Test
  void rollsUpAfterEveryAttemptOfANightly() {
    TestingJobs.inBody =
        () -> {
          throw new IllegalStateException("no");
        };
    Launch first = scheduler.launcher().launchAndWait(request("nightly", "2026-01-08T02:00:00Z"));
    TestingJobs.inBody = () -> {};
    Launch second = scheduler.launcher().restartAndWait(ended(first).id());

    assertThat(ended(first).status()).isEqualTo(RunStatus.FAILED);
    assertThat(ended(second).status()).isEqualTo(RunStatus.COMPLETED);
    List<Run> rollups =
        List.of(
            ended(((Ended) first).followers().get(0)), ended(((Ended) second).followers().get(0)));
    assertThat(rollups)
        .allSatisfy(
            run -> {
              assertThat(run.job()).isEqualTo("rollup");
              assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
            });
    assertThat(rollups.get(0).id()).isNotEqualTo(rollups.get(1).id());
  }

  @Test
  void givesUpAFailedRunForGood() {
    TestingJobs.inBody =
        () -> {
          throw new IllegalStateException("no");
        };
    Run failed = scheduler.run("body", "2026-01-09T00:00:00Z");
    RunEnding ending = scheduler.get(RunEnding.class);

    assertThat(ending.abandon(failed.id()).status()).isEqualTo(RunStatus.ABANDONED);

    assertThat(scheduler.launcher().restart(failed.id()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.ALREADY_COMPLETE));
    assertThatThrownBy(() -> ending.abandon(failed.id())).isInstanceOf(InvalidLaunch.class);
  }
}
