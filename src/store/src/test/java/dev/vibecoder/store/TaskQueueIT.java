package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.domain.people.RefusedChange;
import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.ClaimedTask;
import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.Lease;
import dev.vibecoder.domain.work.TaskPriority;
import dev.vibecoder.domain.work.TaskStatus;
import dev.vibecoder.testkit.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TaskQueueIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final TaskWish ANY = new TaskWish("w1", null, null);

  private static WorkFixture ann;
  private static TaskQueue queue;

  @BeforeAll
  static void start() {
    ann = new WorkFixture(DATABASE, "ann@example.org");
    queue = ann.table(TaskQueue.class);
  }

  @AfterAll
  static void close() {
    ann.close();
  }

  @BeforeEach
  void empty() {
    DATABASE.execute("DELETE FROM tasks");
    ann.clock.advance(Duration.ofHours(1));
  }

  @Test
  void givesByPriorityThenByAge() {
    for (TaskPriority priority : TaskPriority.values()) {
      ann.task(priority + " 1", priority, null, null);
      ann.clock.advance(Duration.ofSeconds(1));
      ann.task(priority + " 2", priority, null, null);
    }
    assertThat(ann.table(TaskFinder.class).queue(ann.owner, ANY, 3))
        .extracting(task -> task.title())
        .containsExactly("CRITICAL 1", "CRITICAL 2", "HIGH 1");
    assertThat(DATABASE.rows("SELECT title FROM reporting.task_queue ORDER BY position LIMIT 2"))
        .containsExactly("CRITICAL 1", "CRITICAL 2");

    List<String> given = new ArrayList<>();
    for (var task = claim(); task.isPresent(); task = claim()) {
      given.add(task.get().task().task().title());
    }
    assertThat(given)
        .containsExactly(
            "CRITICAL 1",
            "CRITICAL 2",
            "HIGH 1",
            "HIGH 2",
            "MEDIUM 1",
            "MEDIUM 2",
            "LOW 1",
            "LOW 2");
  }

  @Test
  void givesOnlyWhatIsWished() {
    ann.task("frontend", TaskPriority.CRITICAL, AgentType.FRONTEND, null);
    ann.task("anybody");
    UUID other = ann.project("elsewhere");

    assertThat(queue.claim(ann.owner, new TaskWish("w", other, null), Lease.USUAL)).isEmpty();
    var backend = new TaskWish("w", ann.project, AgentType.BACKEND);
    assertThat(queue.claim(ann.owner, backend, Lease.USUAL).orElseThrow().task().task().title())
        .isEqualTo("anybody");
    assertThat(queue.claim(ann.owner, backend, Lease.USUAL)).isEmpty();
    assertThat(queue.claim(ann.nobody(), ANY, Lease.USUAL)).isEmpty();
    var frontend = new TaskWish("w", null, AgentType.FRONTEND);
    assertThat(queue.claim(ann.owner, frontend, Lease.USUAL)).isPresent();
  }

  @Test
  void takesATaskAgainWhenItsLeaseRanOut() {
    ann.task("task");
    ClaimedTask first = claim().orElseThrow();
    UUID id = first.task().task().id();
    ann.clock.advance(Duration.ofMinutes(4));
    queue.heartbeat(ann.owner, id, first.claimId(), Lease.USUAL);
    ann.clock.advance(Duration.ofMinutes(4));
    assertThat(claim()).isEmpty();
    ann.clock.advance(Duration.ofMinutes(1));

    ClaimedTask second =
        queue.claim(ann.owner, new TaskWish("w2", null, null), Lease.ofSeconds(10)).orElseThrow();

    assertThat(second.task().task().id()).isEqualTo(id);
    assertThat(second.task().task().attempts()).isEqualTo(2);
    assertThatThrownBy(() -> queue.heartbeat(ann.owner, id, first.claimId(), Lease.USUAL))
        .isInstanceOf(RefusedChange.class)
        .hasMessageContaining("held by w2 now; the claim is lost");
    assertThatThrownBy(() -> queue.end(ann.owner, id, first.claimId(), TaskStatus.COMPLETED, null))
        .hasMessageContaining("the claim is lost");
    assertThatThrownBy(() -> queue.release(ann.owner, id, first.claimId()))
        .hasMessageContaining("the claim is lost");
    assertThatThrownBy(() -> queue.end(ann.owner, id, null, TaskStatus.COMPLETED, null))
        .hasMessageContaining("held by w2 until");
    DetailedTask done =
        queue.end(ann.owner, id, second.claimId(), TaskStatus.COMPLETED, "{\"ok\": true}");
    assertThat(done.task().claimedBy()).isNull();
    assertThatThrownBy(() -> queue.end(ann.owner, id, second.claimId(), TaskStatus.FAILED, null))
        .hasMessageContaining("COMPLETED");
  }

  @Test
  void countsWorkThatIsDoneAfterItsLeaseWhenNobodyTookIt() {
    ann.task("slow");
    ClaimedTask task = claim().orElseThrow();
    ann.clock.advance(Duration.ofHours(2));

    assertThat(
            queue
                .end(ann.owner, task.task().task().id(), task.claimId(), TaskStatus.COMPLETED, null)
                .task()
                .status())
        .isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void givesBackAndGivesAgain() {
    ann.task("task");
    ClaimedTask task = claim().orElseThrow();
    UUID id = task.task().task().id();

    DetailedTask back = queue.release(ann.owner, id, task.claimId());
    assertThat(back.task().status()).isEqualTo(TaskStatus.PENDING);
    assertThat(back.task().leaseUntil()).isNull();
    assertThat(claim().orElseThrow().task().task().attempts()).isEqualTo(2);
  }

  @Test
  void seesWhatComesBackAndWhatIsMoreUrgent() {
    UUID first = ann.task("first").task().id();
    ann.task("second");
    ann.task("third");
    ClaimedTask mine = claim().orElseThrow();
    claim();
    queue.release(ann.owner, first, mine.claimId());
    assertThat(claim().orElseThrow().task().task().id()).isEqualTo(first);

    DATABASE.execute(
        """
        UPDATE tasks SET status = 'PENDING', claim_id = NULL, claimed_by = NULL, claimed_at = NULL,
          lease_until = NULL
        WHERE title = 'second'
        """);
    UUID urgent = ann.task("urgent", TaskPriority.CRITICAL, null, null).task().id();
    assertThat(claim().orElseThrow().task().task().id()).isEqualTo(urgent);
    ann.clock.advance(Duration.ofSeconds(1));
    assertThat(claim().orElseThrow().task().task().title()).isEqualTo("second");
    assertThat(claim().orElseThrow().task().task().title()).isEqualTo("third");
    assertThat(claim()).isEmpty();
  }

  @Test
  void givesEachTaskToOneOfManyWorkers() throws Exception {
    int tasks = 500;
    DATABASE.execute(
        """
        INSERT INTO tasks (id, user_id, project_id, title, priority)
        SELECT gen_random_uuid(), '%s', '%s', 'task', (enum_range(NULL::task_priority))[1 + i %% 4]
        FROM generate_series(1, %d) i
        """
            .formatted(ann.owner, ann.project, tasks));
    List<UUID> claimed = new ArrayList<>();
    for (List<UUID> each : together(8, this::claimUntilEmpty)) {
      claimed.addAll(each);
    }
    assertThat(claimed).hasSize(tasks).doesNotHaveDuplicates();
    assertThat(DATABASE.value("SELECT count(*) FROM tasks WHERE attempts = 1"))
        .isEqualTo(Integer.toString(tasks));
  }

  @Test
  void isEndedByOneOfManyWorkers() throws Exception {
    UUID id = ann.task("task").task().id();
    List<Boolean> ended =
        together(
            8,
            () -> {
              try {
                queue.end(ann.owner, id, null, TaskStatus.COMPLETED, null);
                return true;
              } catch (RefusedChange e) {
                assertThat(e.reason()).isEqualTo(RefusedChange.Reason.CONFLICT);
                return false;
              }
            });
    assertThat(ended).containsOnlyOnce(true);
  }

  private List<UUID> claimUntilEmpty() {
    List<UUID> claimed = new ArrayList<>();
    for (var task = claim(); task.isPresent(); task = claim()) {
      claimed.add(task.get().task().task().id());
    }
    return claimed;
  }

  private static <T> List<T> together(int workers, Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> each : threads.invokeAll(java.util.Collections.nCopies(workers, work))) {
        results.add(each.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Optional<ClaimedTask> claim() {
    return queue.claim(ann.owner, ANY, Lease.USUAL);
  }
}
