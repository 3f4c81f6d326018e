package dev.vibecoder.app.command;

import dev.vibecoder.postgres.PostgresUnavailable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe budgets remove}. */
@Command(name = "remove", description = "Forget a budget and when it was crossed.")
final class BudgetsRemoveCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "NAME", description = "Name of the budget.")
  private String name = "";

  BudgetsRemoveCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    if (!new LocalBudgets(invocation).remove(name)) {
      throw new CommandFailed(
          "there is no budget %s; see vibe budgets list".formatted(ShellWord.of(name)));
    }
    invocation.console().say(name + " removed.");
    return ExitCode.DONE;
  }
}
