package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.domain.people.UserAccount;
import dev.vibecoder.store.report.Column.Kind;
import java.util.List;

/** How users are listed. */
final class UserListing {

  private UserListing() {}

  static Listing<UserAccount> columns() {
    return new Listing<UserAccount>()
        .text("email", UserAccount::email)
        .text("name", UserAccount::name)
        .number("github_id", UserAccount::githubId)
        .text("id", UserAccount::id)
        .with("created_at", Kind.TIME, UserAccount::createdAt);
  }

  /** Says what became of one. */
  static void write(Invocation invocation, JsonOption output, UserAccount user, String what) {
    if (output.json()) {
      columns().write(OutputFormat.JSON.verbatim(invocation.console()), List.of(user));
    } else {
      invocation.console().say("%s %s: %s".formatted(user.email(), what, user.id()));
    }
  }
}
