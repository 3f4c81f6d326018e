package dev.vibecoder.app.command;

import dev.vibecoder.domain.people.UserAccount;
import dev.vibecoder.postgres.PostgresUnavailable;
import dev.vibecoder.store.UserTable;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vibe users list}. */
@Command(name = "list", description = "List everybody who owns rows.")
final class UsersListCommand implements Callable<Integer> {

  private final Invocation invocation;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private FormatOptions output = new FormatOptions();

  @Option(names = "--after", paramLabel = "EMAIL", description = "Go on behind this one.")
  private @Nullable String after;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Users at most; default: ${DEFAULT-VALUE}.",
      defaultValue = "100")
  private int limit;

  UsersListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() throws PostgresUnavailable {
    LimitRange.require(limit);
    List<UserAccount> found = invocation.application().get(UserTable.class).list(after, limit + 1);
    List<UserAccount> page = found.subList(0, Math.min(limit, found.size()));
    UserListing.columns().write(output.format().friendly(invocation.console()), page);
    if (found.size() > limit) {
      invocation.console().tell("There are more: --after " + page.get(limit - 1).email());
    }
    return ExitCode.DONE;
  }
}
