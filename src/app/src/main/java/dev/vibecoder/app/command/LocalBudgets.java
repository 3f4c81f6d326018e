package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.domain.work.Agent;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.AgentTable;
import dev.vibecoder.store.Budget;
import dev.vibecoder.store.BudgetSpending;
import dev.vibecoder.store.BudgetState;
import dev.vibecoder.store.BudgetTable;
import dev.vibecoder.store.UserTable;
import java.util.List;
import java.util.UUID;

/** The budgets of the user of this command line. */
final class LocalBudgets {

  private final Application rooms;
  private final UUID owner;

  LocalBudgets(Invocation invocation) throws PostgresUnavailable {
    rooms = invocation.application();
    owner =
        rooms
            .get(UserTable.class)
            .findOrAdd(invocation.settings().owner(), System.getProperty("user.name", "local"))
            .id();
  }

  UUID owner() {
    return owner;
  }

  UUID agent(String name) {
    return rooms
        .get(AgentTable.class)
        .find(owner, name)
        .map(Agent::id)
        .orElseThrow(
            () -> new CommandFailed("there is no agent %s; see vibe agents list".formatted(name)));
  }

  List<BudgetState> today() {
    return rooms.get(BudgetSpending.class).today(owner);
  }

  void set(Budget budget) {
    rooms.get(BudgetTable.class).set(budget);
  }

  boolean remove(String name) {
    return rooms.get(BudgetTable.class).remove(owner, name);
  }
}
