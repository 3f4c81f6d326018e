package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vibecoder.domain.people.RefusedChange;
import dev.vibecoder.domain.people.RefusedChange.Reason;
import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.NewTask;
import dev.vibecoder.domain.work.TaskFields;
import dev.vibecoder.domain.work.TaskPriority;
import dev.vibecoder.domain.work.TaskStatus;
import dev.vibecoder.testkit.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TaskTableIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static WorkFixture ann;
  private static WorkFixture bob;
  private static TaskTable tasks;
  private static TaskQueue queue;

  @BeforeAll
  static void start() {
    ann = new WorkFixture(DATABASE, "ann@example.org");
    bob = new WorkFixture(DATABASE, "bob@example.org");
    tasks = ann.table(TaskTable.class);
    queue = ann.table(TaskQueue.class);
  }

  @AfterAll
  static void close() {
    ann.close();
    bob.close();
  }

  @Test
  void keepsTreesAndRefusesRings() {
    DetailedTask root = ann.task("root");
    DetailedTask middle = ann.below(root, "middle");
    DetailedTask leaf = ann.below(middle, "leaf");

    RefusedChange ring = refusal(() -> move(root, leaf.task().id()));
    assertThat(ring.field()).isEqualTo("parent_task_id");
    assertThat(ring.reason()).isEqualTo(Reason.INVALID);
    assertThat(refusal(() -> move(root, root.task().id())).field()).isEqualTo("parent_task_id");

    assertThat(move(leaf, root.task().id()).task().parentTaskId()).isEqualTo(root.task().id());
    assertThat(move(leaf, null).task().parentTaskId()).isNull();
    assertThat(ann.table(TaskFinder.class).tree(ann.owner, root.task().id(), 10))
        .extracting(node -> node.depth() + node.task().title())
        .containsExactly("0root", "1middle");
  }

  /** Each move alone is fine; together they would make a ring. */
  @Test
  void refusesRingsThatTwoMovesMakeAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 10; i++) {
        DetailedTask one = ann.task("one");
        DetailedTask other = ann.task("other");
        Callable<Boolean> first = () -> isMoved(one, other);
        Callable<Boolean> second = () -> isMoved(other, one);
        List<Boolean> moved = new ArrayList<>();
        for (Future<Boolean> each : threads.invokeAll(List.of(first, second))) {
          moved.add(each.get());
        }
        assertThat(moved).containsExactlyInAnyOrder(true, false);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean isMoved(DetailedTask task, DetailedTask below) {
    try {
      move(task, below.task().id());
      return true;
    } catch (RefusedChange e) {
      assertThat(e.field()).isEqualTo("parent_task_id");
      return false;
    }
  }

  @Test
  void keepsTheTreeWithinItsProject() {
    DetailedTask root = ann.task("root");
    UUID other = ann.project("other");
    var fields = new TaskFields("x", null, null, TaskPriority.LOW, null, root.task().id());

    assertThat(refusal(() -> tasks.add(ann.owner, new NewTask(other, fields, null, null))).field())
        .isEqualTo("parent_task_id");
    assertThat(tasks.add(ann.owner, new NewTask(null, fields, null, null)).task().project())
        .isEqualTo("engine");
  }

  @Test
  void cancelsWhatIsOpenBelow() {
    DetailedTask root = ann.task("root");
    DetailedTask done = ann.below(root, "done");
    DetailedTask open = ann.below(done, "open below what is done");
    DetailedTask failed = ann.below(root, "failed");
    queue.end(ann.owner, done.task().id(), null, TaskStatus.COMPLETED, null);
    queue.end(ann.owner, failed.task().id(), null, TaskStatus.FAILED, "{\"why\": 1}");

    assertThat(tasks.cancel(ann.owner, root.task().id())).isEqualTo(2);
    assertThat(status(root)).isEqualTo(TaskStatus.CANCELLED);
    assertThat(status(open)).isEqualTo(TaskStatus.CANCELLED);
    assertThat(status(done)).isEqualTo(TaskStatus.COMPLETED);
    assertThat(status(failed)).isEqualTo(TaskStatus.FAILED);
    assertThat(refusal(() -> ann.below(root, "late")).reason()).isEqualTo(Reason.CONFLICT);
    assertThat(refusal(() -> tasks.cancel(ann.owner, root.task().id())))
        .hasMessageContaining("is CANCELLED")
        .extracting(RefusedChange::reason)
        .isEqualTo(Reason.CONFLICT);
  }

  @Test
  void completesAParentAlone() {
    DetailedTask root = ann.task("root");
    DetailedTask child = ann.below(root, "child");
    ann.clock.advance(Duration.ofMinutes(1));

    DetailedTask done =
        queue.end(ann.owner, root.task().id(), null, TaskStatus.COMPLETED, "[1, 2.50]");

    assertThat(done.result()).isEqualTo("[1, 2.50]");
    assertThat(done.task().startedAt()).isEqualTo(done.task().completedAt());
    assertThat(status(child)).isEqualTo(TaskStatus.PENDING);
  }

  @Test
  void goesAlongArrowsAlone() {
    DetailedTask task = ann.task("task");
    UUID id = task.task().id();
    queue.end(ann.owner, id, null, TaskStatus.FAILED, null);

    assertThat(refusal(() -> queue.end(ann.owner, id, null, TaskStatus.COMPLETED, null)))
        .hasMessageContaining("what is FAILED does not become COMPLETED");
    DetailedTask again = queue.release(ann.owner, id, null);
    assertThat(again.task().status()).isEqualTo(TaskStatus.PENDING);
    assertThat(again.task().completedAt()).isNull();
    queue.end(ann.owner, id, null, TaskStatus.COMPLETED, null);
    assertThat(refusal(() -> queue.release(ann.owner, id, null)).reason())
        .isEqualTo(Reason.CONFLICT);
  }

  @Test
  void hidesTasksOfOthers() {
    UUID id = ann.task("secret").task().id();
    List<ThrowingCallable> attempts = new ArrayList<>();
    attempts.add(() -> tasks.change(bob.owner, id, fields -> fields));
    attempts.add(() -> tasks.cancel(bob.owner, id));
    attempts.add(() -> tasks.begin(bob.owner, id));
    attempts.add(() -> queue.release(bob.owner, id, null));
    attempts.add(() -> queue.end(bob.owner, id, null, TaskStatus.COMPLETED, null));

    for (ThrowingCallable attempt : attempts) {
      assertThat(refusal(attempt).reason()).isEqualTo(Reason.NOT_THERE);
    }
    assertThat(ann.table(TaskFinder.class).find(bob.owner, id)).isEmpty();
    assertThat(ann.table(TaskFinder.class).tree(bob.owner, id, 10)).isEmpty();
    assertThat(ann.table(TaskFinder.class).total(bob.owner, id).tasks()).isZero();
    var fields = new TaskFields("x", null, null, TaskPriority.LOW, null, id);
    assertThat(
            refusal(() -> tasks.add(bob.owner, new NewTask(bob.project, fields, null, null)))
                .field())
        .isEqualTo("parent_task_id");
    var here = new TaskFields("x", null, null, TaskPriority.LOW, null, null);
    assertThat(
            refusal(() -> tasks.add(bob.owner, new NewTask(ann.project, here, null, null)))
                .reason())
        .isEqualTo(Reason.NOT_THERE);
  }

  @Test
  void keepsWhatASourceNamesOnce() {
    var fields = new TaskFields("x", null, null, TaskPriority.LOW, null, null);
    tasks.add(ann.owner, new NewTask(ann.project, fields, "tracker", "T-1"));

    assertThat(
            refusal(() -> tasks.add(ann.owner, new NewTask(ann.project, fields, "tracker", "T-1")))
                .reason())
        .isEqualTo(Reason.CONFLICT);
    tasks.add(bob.owner, new NewTask(bob.project, fields, "tracker", "T-1"));
  }

  @Test
  void listsPagesWithoutGapsOrRepeats() {
    UUID project = ann.project("paged");
    var fields = new TaskFields("x", null, null, TaskPriority.HIGH, null, null);
    for (int i = 0; i < 7; i++) {
      tasks.add(ann.owner, new NewTask(project, fields, null, null));
    }
    List<UUID> seen = new ArrayList<>();
    UUID before = null;
    do {
      var page =
          ann.table(TaskFinder.class)
              .list(
                  ann.owner,
                  new TaskSelection(
                      project,
                      TaskStatus.PENDING,
                      TaskPriority.HIGH,
                      null,
                      null,
                      null,
                      null,
                      null,
                      before,
                      3));
      page.forEach(task -> seen.add(task.id()));
      before = page.size() < 3 ? null : page.get(2).id();
    } while (before != null);

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  private static DetailedTask move(DetailedTask task, @Nullable UUID parent) {
    return tasks.change(
        ann.owner,
        task.task().id(),
        old ->
            new TaskFields(
                old.title(), old.description(), old.prompt(), old.priority(), null, parent));
  }

  private static TaskStatus status(DetailedTask task) {
    return ann.table(TaskFinder.class)
        .find(ann.owner, task.task().id())
        .orElseThrow()
        .task()
        .status();
  }

  private static RefusedChange refusal(ThrowingCallable change) {
    RefusedChange refusal = catchThrowableOfType(RefusedChange.class, change);
    assertThat(refusal).isNotNull();
    return refusal;
  }
}
