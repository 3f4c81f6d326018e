package dev.vibecoder.app.command;

import dev.vibecoder.domain.people.UserAccount;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.UserTable;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vibe users show}. */
@Command(name = "show", description = "Show one user.")
final class UsersShowCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Parameters(
      paramLabel = "EMAIL",
      arity = "0..1",
      description = "Their mail address; the owner when left out.")
  private @Nullable String email;

  UsersShowCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    String wanted = email == null ? invocation.settings().owner() : email;
    UserAccount user =
        invocation
            .application()
            .get(UserTable.class)
            .account(wanted)
            .orElseThrow(
                () -> new CommandFailed("there is no user " + wanted + "; see vibe users list"));
    UserListing.columns().write(output.format().friendly(invocation.console()), List.of(user));
    return ExitCode.DONE;
  }
}
