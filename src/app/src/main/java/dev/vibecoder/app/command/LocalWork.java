package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.domain.people.RefusedChange;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.UserTable;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The record of the user of this command line: their tasks, agents and executions. */
final class LocalWork {

  private final Application rooms;
  private final UUID owner;

  private LocalWork(Application rooms, UUID owner) {
    this.rooms = rooms;
    this.owner = owner;
  }

  static LocalWork of(Invocation invocation) throws PostgresUnavailable {
    Application rooms = invocation.application();
    return new LocalWork(
        rooms,
        rooms
            .get(UserTable.class)
            .findOrAdd(invocation.settings().owner(), System.getProperty("user.name", "local"))
            .id());
  }

  UUID owner() {
    return owner;
  }

  <T> T table(Class<T> type) {
    return rooms.get(type);
  }

  /** The project of this name; null for none. */
  @Nullable UUID project(@Nullable String name) {
    return name == null
        ? null
        : rooms
            .get(ProjectTable.class)
            .findByName(owner, name)
            .map(Project::id)
            .orElseThrow(
                () ->
                    new CommandFailed("there is no project " + name + "; see vibe projects list"));
  }

  /** Does it; what cannot be meant is wrong usage, and what is in the way is a failure. */
  static <T> T change(Supplier<T> change) {
    try {
      return change.get();
    } catch (RefusedChange e) {
      String message = String.valueOf(e.getMessage());
      throw e.reason() == RefusedChange.Reason.INVALID
          ? new WrongUsage(message)
          : new CommandFailed(message);
    }
  }
}
