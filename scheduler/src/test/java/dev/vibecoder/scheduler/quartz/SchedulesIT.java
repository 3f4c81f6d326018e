package dev.vibecoder.scheduler.quartz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.scheduler.Launch;
import dev.vibecoder.scheduler.Run;
import dev.vibecoder.scheduler.RunStatus;
import dev.vibecoder.scheduler.Runs;
import dev.vibecoder.scheduler.SchedulerFixture;
import dev.vibecoder.scheduler.ScriptedBody;
import dev.vibecoder.testkit.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class SchedulesIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String EVERY_SECOND = "* * * * * ?";
  private static final String NEW_YEAR = "0 0 0 1 1 ?";

  private static volatile List<Schedule> configured = List.of();

  @Configuration(proxyBeanMethods = false)
  static class Configured {

    @Bean
    ScheduleProperties scheduleProperties() {
      return new ScheduleProperties(configured);
    }
  }

  @BeforeEach
  void reset() {
    ScriptedBody.set(() -> {});
  }

  private static SchedulerFixture serving(Schedule... schedules) {
    configured = Arrays.asList(schedules);
    return new SchedulerFixture(DATABASE, Configured.class, QuartzConfiguration.class);
  }

  private static SchedulerFixture standingBy(Schedule... schedules) {
    configured = Arrays.asList(schedules);
    return new SchedulerFixture(DATABASE, Configured.class, SchedulesConfiguration.class);
  }

  private static Schedule schedule(String name, String cron) {
    return new Schedule(name, "body", cron, null, null, Map.of("schedule", name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nightyl | 0 0 2 * * ?      | UTC       | there is no job 'nightyl'
          body    | 0 2 * * *        | UTC       | it has six fields
          body    | 61 0 2 * * ?     | UTC       | the cron '61 0 2 * * ?' is none
          body    | 0 0 0 1 1 ? 1999 | UTC       | never fires again
          body    | 0 0 2 * * ?      | Mars/Base | there is no zone 'Mars/Base'
          ''      | 0 0 2 * * ?      | UTC       | it needs a 'job'
          body    | ''               | UTC       | it needs a 'cron'
          """)
  void refusesToStartWithAScheduleThatCannotBeMeant(
      String job, String cron, String zone, String why) {
    assertThatThrownBy(() -> serving(new Schedule("odd-one", job, cron, zone, null, null)).close())
        .rootCause()
        .isInstanceOf(InvalidSchedule.class)
        .hasMessageContaining("schedule 'odd-one' in config/schedules.yaml: ")
        .hasMessageContaining(why);
  }

  @Test
  void refusesToStartWithANameGivenTwiceOrNotAtAllOrParametersThatCannotBeLaunched() {
    assertThatThrownBy(
            () -> serving(schedule("twice", NEW_YEAR), schedule("twice", EVERY_SECOND)).close())
        .rootCause()
        .hasMessageContaining("'twice'")
        .hasMessageContaining("given twice");
    assertThatThrownBy(
            () -> serving(new Schedule(null, "body", NEW_YEAR, null, null, null)).close())
        .rootCause()
        .hasMessageContaining("'number 1'");
    assertThatThrownBy(
            () ->
                serving(new Schedule("p", "body", NEW_YEAR, null, null, Map.of("a b", "c")))
                    .close())
        .rootCause()
        .hasMessageContaining("parameter name 'a b'");
  }

  @Test
  void firesOnceForEachTimeWhenTwoProcessesAreUp() throws Exception {
    var fired = new CountDownLatch(3);
    ScriptedBody.set(fired::countDown);

    try (SchedulerFixture one = serving(schedule("each-second", EVERY_SECOND));
        SchedulerFixture two = serving(schedule("each-second", EVERY_SECOND))) {
      assertThat(fired.await(20, TimeUnit.SECONDS)).isTrue();
      two.get(Schedules.class).pause("each-second");
      assertThat(one.get(Schedules.class).show("each-second").previousFire()).isNotNull();
    }

    assertThat(
            DATABASE.rows(
                "SELECT p.parameter_value FROM batch.batch_job_execution_params p"
                    + " JOIN batch.batch_job_execution_params s USING (job_execution_id)"
                    + " WHERE p.parameter_name = 'requestedAt' AND s.parameter_value = 'each-second'"))
        .hasSizeGreaterThanOrEqualTo(3)
        .doesNotHaveDuplicates()
        .allSatisfy(at -> assertThat(Instant.parse(at).getNano()).isZero());
    assertThat(ScriptedBody.count())
        .isEqualTo(
            Integer.parseInt(
                DATABASE.value(
                    "SELECT count(*) FROM batch.batch_job_execution_params"
                        + " WHERE parameter_value = 'each-second'")));
  }

  @Test
  void fallsInLineWithAChangedConfigurationAndKeepsWhatIsPaused() throws Exception {
    try (SchedulerFixture before =
        serving(
            schedule("changed", NEW_YEAR),
            schedule("paused", NEW_YEAR),
            schedule("gone", NEW_YEAR))) {
      before.get(Schedules.class).pause("paused");
    }
    var fired = new CountDownLatch(1);
    ScriptedBody.set(fired::countDown);

    try (SchedulerFixture after =
        serving(schedule("changed", EVERY_SECOND), schedule("paused", EVERY_SECOND))) {
      assertThat(fired.await(15, TimeUnit.SECONDS)).as("fires at its new time at once").isTrue();
      Schedules schedules = after.get(Schedules.class);
      assertThat(schedules.list())
          .extracting(ScheduleState::name)
          .containsExactly("changed", "paused");
      assertThat(schedules.show("paused").paused()).isTrue();
      assertThat(schedules.show("paused").nextFire()).isNull();
      assertThat(schedules.show("changed").paused()).isFalse();
      assertThat(DATABASE.rows("SELECT job_name FROM quartz.qrtz_job_details"))
          .containsExactlyInAnyOrder("changed", "paused");
      assertThat(runsOf(after, "paused")).isEmpty();
      assertThat(schedules.resume("paused").paused()).isFalse();
      schedules.pause("changed");
      schedules.pause("paused");
    }
  }

  private static List<Run> runsOf(SchedulerFixture scheduler, String schedule) {
    return scheduler.get(Runs.class).list("body", null, 100).stream()
        .filter(run -> schedule.equals(run.parameters().get("schedule")))
        .toList();
  }

  @Test
  void standsByWithoutFiringAndFiresWhenAsked() {
    try (SchedulerFixture standby = standingBy(schedule("asked", NEW_YEAR))) {
      Schedules schedules = standby.get(Schedules.class);

      assertThat(schedules.list())
          .singleElement()
          .satisfies(
              state -> {
                assertThat(state.nextFire()).isAfter(Instant.EPOCH);
                assertThat(state.previousFire()).isNull();
                assertThat(state.paused()).isFalse();
              });
      assertThat(schedules.pause("asked").paused()).isTrue();
      Launch launch = schedules.fireAndWait("asked");

      assertThat(launch)
          .isInstanceOfSatisfying(
              Launch.Ended.class,
              ended -> {
                assertThat(ended.run().status()).isEqualTo(RunStatus.COMPLETED);
                assertThat(ended.run().parameters()).isEqualTo(Map.of("schedule", "asked"));
              });
      assertThatThrownBy(() -> schedules.fire("akсed")).isInstanceOf(InvalidSchedule.class);
    }
    try (SchedulerFixture serving = serving(schedule("asked", NEW_YEAR))) {
      assertThat(serving.get(Schedules.class).show("asked").paused()).isTrue();
    }
  }

  @Test
  void catchesUpOnceOnFiringsThatNobodyWasUpFor() throws Exception {
    // Quartz takes a trigger that is due within half a minute; what a closed scheduler had taken is
    // free again only after missed check-ins. Hence never close to the hour this test runs at.
    String farOff = "0 0 " + LocalTime.now(ZoneOffset.UTC).plusHours(12).getHour() + " * * ?";
    try (SchedulerFixture before = serving(schedule("late", farOff))) {
      before.get(Schedules.class).show("late");
    }
    long threeHoursAgo = Instant.now().minus(Duration.ofHours(3)).toEpochMilli();
    DATABASE.execute(
        "UPDATE quartz.qrtz_triggers SET next_fire_time = "
            + threeHoursAgo
            + ", start_time = "
            + threeHoursAgo
            + " WHERE trigger_name = 'late'");
    var fired = new CountDownLatch(1);
    ScriptedBody.set(fired::countDown);

    try (SchedulerFixture after = serving(schedule("late", farOff))) {
      assertThat(fired.await(15, TimeUnit.SECONDS)).isTrue();
      Instant next = after.get(Schedules.class).show("late").nextFire();
      assertThat(next).isAfter(Instant.now());
      assertThat(runsOf(after, "late")).hasSize(1);
    }
  }
}
