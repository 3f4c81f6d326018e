package dev.vibecoder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.git.GitLimits;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.jobs.step.Pause;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.UserTable;
import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.SettableClock;
import dev.vibecoder.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;

class SyncFailureIT {

  private static final String FAILURES =
      "SELECT kind, reason, attempts, extract(epoch FROM first_seen)::int,"
          + " extract(epoch FROM last_seen)::int FROM sync_failures";

  private final TestDatabase database = new TestDatabase();
  private final SettableClock clock = new SettableClock(Instant.ofEpochSecond(1_000));
  private final List<Duration> pauses = new ArrayList<>();
  private Runnable meanwhile = () -> {};
  private JobsFixture jobs;

  @TempDir private Path folder;

  @BeforeEach
  void open() {
    database.create();
    Pause pause =
        time -> {
          pauses.add(time);
          meanwhile.run();
        };
    jobs =
        new JobsFixture(
            database,
            folder.resolve("workspace"),
            context -> {
              context.registerBean("pause", Pause.class, () -> pause);
              context.registerBean(Clock.class, () -> clock);
              context.registerBean(
                  Workspace.class,
                  () -> new Workspace(folder.resolve("workspace"), reachingPrivateHosts()));
            });
  }

  @AfterEach
  void close() {
    jobs.close();
    database.close();
  }

  @Test
  void countsFailuresInARowAndForgetsThemOnceItSucceeds() {
    jobs.project(folder.resolve("late.git"), "late");

    assertThat(jobs.run("sync").getStatus()).isEqualTo(BatchStatus.FAILED);
    clock.advance(Duration.ofSeconds(60));
    jobs.run("sync");

    assertThat(database.rows(FAILURES)).containsExactly("PERMANENT|NOT_A_REPOSITORY|2|1000|1060");
    assertThat(database.value("SELECT detail FROM sync_failures")).contains("late.git");
    assertThat(database.rows("SELECT reason FROM ingest_issues")).isEmpty();
    assertThat(pauses).as("time does not mend it").isEmpty();

    try (var late = ScriptedRepository.create(folder.resolve("late.git"))) {
      late.commit("main").file("a.txt", "late\n").create();
      assertThat(jobs.run("sync").getStatus()).isEqualTo(BatchStatus.COMPLETED);
    }
    assertThat(database.rows(FAILURES)).isEmpty();
  }

  @Test
  void triesAgainAtOnceWhatAMomentMayMend() throws IOException {
    Path workspace = Files.createFile(folder.resolve("workspace"));
    meanwhile = () -> delete(workspace);
    try (var repository = ScriptedRepository.create(folder.resolve("good.git"))) {
      repository.commit("main").file("a.txt", "good\n").create();
      jobs.project(repository.path(), "good");

      assertThat(jobs.run("sync").getStatus()).isEqualTo(BatchStatus.COMPLETED);
    }
    assertThat(pauses).containsExactly(Duration.ofSeconds(2));
    assertThat(database.rows(FAILURES)).isEmpty();
  }

  @Test
  void givesUpForThisRunAfterThreeAttempts() {
    unreachable();

    assertThat(jobs.run("sync").getStatus()).isEqualTo(BatchStatus.FAILED);

    assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(10));
    assertThat(database.rows(FAILURES)).containsExactly("TRANSIENT|UNREACHABLE|1|1000|1000");
  }

  @Test
  void notesNothingOfAProjectThatIsRemovedMeanwhile() {
    unreachable();
    meanwhile = () -> database.execute("DELETE FROM projects");

    assertThat(jobs.run("sync").getStatus()).isEqualTo(BatchStatus.FAILED);

    assertThat(database.rows(FAILURES)).isEmpty();
    assertThat(database.rows("SELECT exit_message FROM batch.batch_step_execution"))
        .anyMatch(message -> message.contains("https://127.0.0.1:1/team/closed.git"));
  }

  @Test
  void namesAFaultThatNobodyForesaw() {
    unreachable();
    meanwhile =
        () -> {
          throw new IllegalStateException("odd \0 thing");
        };

    assertThat(jobs.run("sync").getStatus()).isEqualTo(BatchStatus.FAILED);

    assertThat(database.rows(FAILURES)).containsExactly("PERMANENT|UNEXPECTED|1|1000|1000");
    assertThat(database.value("SELECT detail FROM sync_failures"))
        .startsWith("https://127.0.0.1:1/team/closed.git: ")
        .contains("odd \uFFFD thing");
  }

  private void unreachable() {
    var owner = jobs.bean(UserTable.class).findOrAdd("ann@example.org", "Ann");
    RepositoryUrl url = RepositoryUrl.parse("https://127.0.0.1:1/team/closed.git");
    jobs.bean(ProjectTable.class).findOrAdd(owner.id(), NewProject.here(url, "closed"));
  }

  private static GitLimits reachingPrivateHosts() {
    GitLimits limits = GitLimits.defaults();
    return new GitLimits(
        limits.deadline(),
        limits.silence(),
        limits.maxPackBytes(),
        limits.maxPackObjects(),
        limits.maxObjectBytes(),
        limits.maxRefBytes(),
        limits.maxRefs(),
        limits.maxTreeEntries(),
        limits.maxFilesPerCommit(),
        limits.maxTextBytes(),
        true);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
