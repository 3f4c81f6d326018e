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

/** {@code vibe users change}. */
@Command(name = "change", description = "Change what is said of a user.")
final class UsersChangeCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private JsonOption output = new JsonOption();

  @Parameters(paramLabel = "EMAIL", description = "Their mail address.")
  private String email = "";

  @Option(names = "--email", paramLabel = "EMAIL", description = "Their new mail address.")
  private @Nullable String newEmail;

  @Option(names = "--name", paramLabel = "NAME", description = "What to call them.")
  private @Nullable String name;

  @Option(
      names = "--github-id",
      paramLabel = "NUMBER",
      description = "Their account number at GitHub.")
  private @Nullable Long githubId;

  UsersChangeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    if (newEmail != null && email.equals(invocation.settings().owner())) {
      throw new WrongUsage("the address of the owner is the one that vibe.owner says");
    }
    UserTable table = invocation.application().get(UserTable.class);
    UserAccount user = LocalWork.change(() -> table.change(email, this::changed));
    UserListing.write(invocation, output, user, "changed");
    return ExitCode.DONE;
  }

  private UserFields changed(UserFields old) {
    return new UserFields(
        newEmail == null ? old.email() : newEmail,
        name == null ? old.name() : name,
        githubId == null ? old.githubId() : githubId);
  }
}
