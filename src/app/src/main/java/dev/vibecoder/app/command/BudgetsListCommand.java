package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.domain.work.BudgetLevel;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.BudgetState;
import dev.vibecoder.store.report.Column.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vibe budgets list}. */
@Command(
    name = "list",
    description = {
      "List the budgets, and what is spent of them today or this month.",
      "Exit code 5 when the limit of one is reached."
    })
final class BudgetsListCommand implements Callable<Integer> {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  BudgetsListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    List<BudgetState> states = new LocalBudgets(invocation).today();
    columns().write(output.format().friendly(invocation.console()), states);
    return states.stream().anyMatch(state -> state.level() == BudgetLevel.LIMIT)
        ? ExitCode.OVER_BUDGET
        : ExitCode.DONE;
  }

  private static Listing<BudgetState> columns() {
    return new Listing<BudgetState>()
        .text("budget", BudgetState::name)
        .text("project", BudgetState::project)
        .text("agent", BudgetState::agent)
        .text("per", state -> state.period().name().toLowerCase(Locale.ROOT))
        .with("since", Kind.TIME, BudgetState::start)
        .number("spent_usd", BudgetState::spent)
        .number("warn_usd", BudgetState::warn)
        .number("limit_usd", BudgetState::limit)
        .number("percent", BudgetsListCommand::percent)
        .number("unpriced_tokens", BudgetState::unpricedTokens)
        .text("state", state -> word(state.level()));
  }

  private static BigDecimal percent(BudgetState state) {
    return state.spent().multiply(HUNDRED).divide(state.limit(), 1, RoundingMode.HALF_UP);
  }

  private static String word(@Nullable BudgetLevel level) {
    if (level == null) {
      return "within";
    }
    return level == BudgetLevel.LIMIT ? "limit reached" : "warning";
  }
}
