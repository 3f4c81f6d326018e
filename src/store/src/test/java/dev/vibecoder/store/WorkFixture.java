package dev.vibecoder.store;

import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.domain.work.AgentFields;
import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.ExecutionStart;
import dev.vibecoder.domain.work.NewTask;
import dev.vibecoder.domain.work.TaskFields;
import dev.vibecoder.domain.work.TaskPriority;
import dev.vibecoder.testkit.SettableClock;
import dev.vibecoder.testkit.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An owner with a project and an agent, at a time that tests set. */
final class WorkFixture implements AutoCloseable {

  static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  final SettableClock clock = new SettableClock(START);
  final StoreFixture store;
  final UUID owner;
  final UUID project;

  WorkFixture(TestDatabase database, String mailAddress) {
    store = new StoreFixture(database, clock);
    owner = store.table(UserTable.class).findOrAdd(mailAddress, "Ann").id();
    project = project("engine");
    store
        .table(AgentTable.class)
        .add(
            owner,
            new AgentFields("builder", AgentType.BACKEND, List.of("java"), "acme", "large", null));
  }

  UUID project(String name) {
    return store
        .table(ProjectTable.class)
        .findOrAdd(owner, NewProject.here(RepositoryUrl.parse("https://example.org/" + name), name))
        .id();
  }

  <T> T table(Class<T> type) {
    return store.table(type);
  }

  DetailedTask task(String title) {
    return task(title, TaskPriority.MEDIUM, null, null);
  }

  DetailedTask task(
      String title, TaskPriority priority, @Nullable AgentType type, @Nullable UUID parent) {
    return store
        .table(TaskTable.class)
        .add(
            owner,
            new NewTask(
                project, new TaskFields(title, null, null, priority, type, parent), null, null));
  }

  DetailedTask below(DetailedTask parent, String title) {
    return task(title, TaskPriority.MEDIUM, null, parent.task().id());
  }

  static ExecutionStart attempt(@Nullable UUID task) {
    return new ExecutionStart(
        "builder",
        task,
        null,
        null,
        null,
        null,
        false,
        "{\"a\": 1}",
        null,
        null,
        null,
        "test",
        null);
  }

  UUID nobody() {
    return new UuidV7(clock).next();
  }

  @Override
  public void close() {
    store.close();
  }
}
