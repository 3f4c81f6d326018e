package dev.vibecoder.app.command;

import dev.vibecoder.domain.people.UserAccount;
import dev.vibecoder.domain.people.UserFields;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.UserTable;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vibe users add}. */
@Command(name = "add", description = "Keep a user.")
final class UsersAddCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "EMAIL", description = "Their mail address.")
  private String email = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What to call them; the address when left out.")
  private @Nullable String name;

  @Option(
      names = "--github-id",
      paramLabel = "NUMBER",
      description = "Their account number at GitHub.")
  private @Nullable Long githubId;

  UsersAddCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    UserTable table = invocation.application().get(UserTable.class);
    UserAccount user =
        LocalWork.change(
            () -> table.add(new UserFields(email, name == null ? email : name, githubId)));
    UserListing.write(invocation, output, user, "added");
    return ExitCode.DONE;
  }
}
