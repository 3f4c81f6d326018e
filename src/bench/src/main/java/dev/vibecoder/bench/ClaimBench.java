package dev.vibecoder.bench;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.work.ClaimedTask;
import dev.vibecoder.domain.work.Lease;
import dev.vibecoder.domain.work.TaskStatus;
import dev.vibecoder.store.TaskQueue;
import dev.vibecoder.store.TaskWish;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Claims a second by workers that empty a queue together: alone, with each task completed at once,
 * and by a bare statement that notes nothing but the status. A task that comes twice, or not at
 * all, ends the benchmark.
 *
 * <p>Arguments: [TASKS [WORKERS [ROUNDS]]]
 */
public final class ClaimBench {

  private static final String FILL =
      """
      INSERT INTO tasks (id, user_id, project_id, title, priority, created_at)
      SELECT gen_random_uuid(), '%s', '%s', 'task ' || i,
             (enum_range(NULL::task_priority))[1 + i %% 4], now() + i * interval '1 ms'
      FROM generate_series(1, %d) i
      """;

  private static final String BARE =
      """
      UPDATE tasks SET status = 'IN_PROGRESS'
      WHERE id = (
        SELECT id FROM tasks
        WHERE status = 'PENDING' AND user_id = ?
        ORDER BY priority DESC, created_at, id
        LIMIT 1
        FOR UPDATE SKIP LOCKED)
      RETURNING id
      """;

  private final BenchHome home;
  private final Project project;
  private final TaskQueue queue;
  private final int tasks;
  private final int workers;

  private ClaimBench(BenchHome home, int tasks, int workers) {
    this.home = home;
    this.tasks = tasks;
    this.workers = workers;
    this.project = home.project(Path.of("/"), "claims");
    this.queue = home.room(TaskQueue.class);
  }

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    var given = new Arguments("ClaimBench [TASKS [WORKERS [ROUNDS]]]", arguments);
    try (var home = BenchHome.open()) {
      int tasks = given.number(0, 100_000);
      int workers = given.number(1, 8);
      var bench = new ClaimBench(home, tasks, workers);
      new Contest("%,d tasks, %d workers".formatted(tasks, workers), "claims", System.out)
          .with("claim", round -> bench.round(() -> bench.claims(false)))
          .with("claim, complete", round -> bench.round(() -> bench.claims(true)))
          .with("bare UPDATE", round -> bench.round(bench::bare))
          .asReference()
          .run(given.number(2, 3));
    }
  }

  private Effort round(Callable<List<UUID>> worker) throws Exception {
    home.execute("DELETE FROM tasks");
    home.execute("VACUUM tasks");
    home.execute(FILL.formatted(project.userId(), project.id(), tasks));
    home.execute("ANALYZE tasks");
    return home.measure(() -> together(worker));
  }

  private int together(Callable<List<UUID>> worker) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    try {
      int claimed = 0;
      Set<UUID> different = new HashSet<>();
      for (Future<List<UUID>> each : threads.invokeAll(Collections.nCopies(workers, worker))) {
        claimed += each.get().size();
        different.addAll(each.get());
      }
      if (claimed != tasks || different.size() != tasks) {
        throw new IllegalStateException(
            "%d claims of %d tasks of %d".formatted(claimed, different.size(), tasks));
      }
      return claimed;
    } finally {
      threads.shutdownNow();
    }
  }

  private List<UUID> claims(boolean complete) {
    var wish = new TaskWish(Thread.currentThread().getName(), null, null);
    List<UUID> claimed = new ArrayList<>();
    for (Optional<ClaimedTask> next = queue.claim(project.userId(), wish, Lease.USUAL);
        next.isPresent();
        next = queue.claim(project.userId(), wish, Lease.USUAL)) {
      UUID id = next.get().task().task().id();
      claimed.add(id);
      if (complete) {
        queue.end(
            project.userId(), id, next.get().claimId(), TaskStatus.COMPLETED, "{\"ok\": true}");
      }
    }
    return claimed;
  }

  private List<UUID> bare() throws SQLException {
    List<UUID> claimed = new ArrayList<>();
    try (Connection connection = home.connect("");
        PreparedStatement statement = connection.prepareStatement(BARE)) {
      statement.setObject(1, project.userId());
      while (true) {
        try (var row = statement.executeQuery()) {
          if (!row.next()) {
            return claimed;
          }
          claimed.add(row.getObject(1, UUID.class));
        }
      }
    }
  }
}
