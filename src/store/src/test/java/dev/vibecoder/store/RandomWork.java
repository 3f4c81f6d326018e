package dev.vibecoder.store;

import dev.vibecoder.testkit.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Trees of tasks, commits and executions at random: tasks without commits, with one or several,
 * reached or not; executions of a task, about a commit, of both or of neither, some without a cost.
 */
final class RandomWork {

  record Commit(UUID id, @Nullable Integer task, boolean reachable, int second) {}

  record Execution(
      @Nullable Integer task, @Nullable Integer commit, @Nullable BigDecimal cost, long tokens) {}

  static final UUID USER = id(1, 0);
  private static final int TASKS = 60;
  private static final int COMMITS = 50;
  private static final int EXECUTIONS = 300;

  private final Random random;
  final List<@Nullable Integer> parents = new ArrayList<>();
  final List<Commit> commits = new ArrayList<>();
  final List<Execution> executions = new ArrayList<>();

  RandomWork(long seed) {
    random = new Random(seed);
    for (int i = 0; i < TASKS; i++) {
      // A chain now and then: trees are deep as well as wide.
      parents.add(
          i == 0 || random.nextInt(6) == 0
              ? null
              : random.nextInt(3) == 0 ? i - 1 : random.nextInt(i));
    }
    for (int i = 0; i < COMMITS; i++) {
      @Nullable Integer task = random.nextInt(4) == 0 ? null : random.nextInt(TASKS / 3);
      commits.add(new Commit(id(4, i), task, random.nextInt(5) > 0, random.nextInt(20)));
    }
    for (int i = 0; i < EXECUTIONS; i++) {
      executions.add(execution());
    }
  }

  private Execution execution() {
    @Nullable Integer task = random.nextInt(4) == 0 ? null : random.nextInt(TASKS);
    @Nullable Integer commit = random.nextInt(4) == 0 ? random.nextInt(COMMITS) : null;
    @Nullable BigDecimal cost =
        random.nextInt(5) == 0
            ? null
            : BigDecimal.valueOf(random.nextLong(10_000_000_000_000L), 10);
    return new Execution(task, commit, cost, random.nextInt(1_000_000));
  }

  static UUID id(int kind, int number) {
    return new UUID(kind, number);
  }

  /** All in place of what was there. */
  void store(TestDatabase database) {
    database.execute(
        "TRUNCATE users, execution_metrics_daily, rollup_queue, rollup_unproved CASCADE");
    database.execute("INSERT INTO users (id, email, name) VALUES ('" + USER + "', 'a@b', 'Ann')");
    insert(
        database,
        "agents (id, user_id, name, type)",
        2,
        i -> row(id(2, i), USER, "agent " + i, "PLANNER"));
    insert(
        database,
        "projects (id, user_id, name, repository_url)",
        2,
        i -> row(id(3, i), USER, "project " + i, "https://example.org/" + i));
    insert(
        database,
        "tasks (id, user_id, project_id, parent_task_id, title)",
        TASKS,
        i -> row(id(5, i), USER, id(3, root(i) % 2), task(parents.get(i)), "task " + i));
    insert(
        database,
        "commits (id, project_id, task_id, sha, message, author, author_email, authored_at, committer,"
            + " committer_email, committed_at, branch, parents, files_changed, additions, deletions,"
            + " unreachable_since)",
        COMMITS,
        this::commit);
    insert(
        database,
        "executions (id, user_id, project_id, task_id, commit_id, agent_id, status, model, input_tokens,"
            + " cost_recorded, cost_computed, cost_source, started_at, source, external_id, duration_ms)",
        EXECUTIONS,
        this::executionRow);
  }

  int root(int task) {
    @Nullable Integer parent = parents.get(task);
    return parent == null ? task : root(parent);
  }

  private static @Nullable UUID task(@Nullable Integer number) {
    return number == null ? null : id(5, number);
  }

  private String commit(int i) {
    Commit commit = commits.get(i);
    String at = "2026-01-01 00:00:%02dZ".formatted(commit.second());
    @Nullable Integer task = commit.task();
    int project = task == null ? i % 2 : root(task) % 2;
    return row(
        commit.id(),
        id(3, project),
        task(task),
        "%040x".formatted(i),
        "m",
        "a",
        "e",
        at,
        "a",
        "e",
        at,
        "main",
        "{}",
        1,
        2,
        1,
        commit.reachable() ? null : at);
  }

  private String executionRow(int i) {
    Execution execution = executions.get(i);
    @Nullable Integer commit = execution.commit();
    @Nullable BigDecimal cost = execution.cost();
    boolean recorded = cost != null && i % 2 == 0;
    return row(
        id(6, i),
        USER,
        i % 7 == 0 ? null : id(3, i % 2),
        task(execution.task()),
        commit == null ? null : commits.get(commit).id(),
        id(2, i % 2),
        i % 5 == 0 ? "FAILED" : "COMPLETED",
        "model " + i % 3,
        execution.tokens(),
        recorded ? cost : null,
        cost == null ? null : recorded ? BigDecimal.ONE : cost,
        cost == null ? "UNKNOWN" : recorded ? "REPORTED" : "PRICED",
        "2026-01-%02d 12:00:00Z".formatted(1 + i % 20),
        "test",
        "e" + i,
        i);
  }

  private static void insert(
      TestDatabase database, String into, int rows, IntFunction<String> row) {
    database.execute(
        "INSERT INTO "
            + into
            + " VALUES "
            + IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining(",")));
  }

  private static String row(@Nullable Object... fields) {
    List<String> texts = new ArrayList<>();
    for (Object field : fields) {
      texts.add(field == null ? "NULL" : "'" + field + "'");
    }
    return "(" + String.join(",", texts) + ")";
  }
}
