package dev.vibecoder.app.command;

import dev.vibecoder.domain.work.BudgetPeriod;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.Budget;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe budgets set}. */
@Command(
    name = "set",
    description = {
      "Make a budget, or give the one of this name other bounds.",
      "At its limit the paid steps of this platform stop, and go on with the next day or month;",
      "executions of others are counted, not stopped."
    })
final class BudgetsSetCommand implements Callable<Integer> {

  private static final int LONGEST_NAME = 100;

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "NAME", description = "What to call it.")
  private String name = "";

  @Option(
      names = "--limit",
      paramLabel = "USD",
      required = true,
      description = "What may be spent.")
  private BigDecimal limit = BigDecimal.ZERO;

  @Option(names = "--warn", paramLabel = "USD", description = "At what to warn, below the limit.")
  private @Nullable BigDecimal warn;

  @Option(
      names = "--per",
      paramLabel = "PERIOD",
      description = "day or month; default: ${DEFAULT-VALUE}.",
      defaultValue = "month")
  private BudgetPeriod period = BudgetPeriod.MONTH;

  @Option(names = "--project", paramLabel = "NAME", description = "Count this project alone.")
  private @Nullable String project;

  @Option(names = "--agent", paramLabel = "NAME", description = "Count this agent alone.")
  private @Nullable String agent;

  BudgetsSetCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new WrongUsage(
          "a name has 1 to %d characters, none of them a control character"
              .formatted(LONGEST_NAME));
    }
    var budgets = new LocalBudgets(invocation);
    budgets.set(budget(budgets));
    invocation
        .console()
        .say("%s: %s USD per %s".formatted(name, limit.toPlainString(), word(period)));
    return ExitCode.DONE;
  }

  private Budget budget(LocalBudgets budgets) throws PostgresUnavailable {
    UUID projectId =
        project == null
            ? null
            : new LocalProjects(invocation.application(), invocation.settings())
                .named(project)
                .id();
    UUID agentId = agent == null ? null : budgets.agent(agent);
    try {
      return new Budget(budgets.owner(), name, projectId, agentId, period, warn, limit);
    } catch (IllegalArgumentException e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private static String word(BudgetPeriod period) {
    return period == BudgetPeriod.DAY ? "day" : "month";
  }
}
