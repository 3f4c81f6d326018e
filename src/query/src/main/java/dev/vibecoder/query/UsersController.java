package dev.vibecoder.query;

import dev.vibecoder.domain.people.UserAccount;
import dev.vibecoder.domain.people.UserFields;
import dev.vibecoder.store.UserTable;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/users}: the owner that the service runs for, and who else owns rows. */
@RestController
final class UsersController {

  /**
   * Users by mail address.
   *
   * @param next cursor of the page after this one; null when this is the last
   */
  record UserList(List<UserAccount> users, @Nullable String next) {}

  private static final int MOST_USERS = 1_000;
  private static final int USERS = 100;

  private final UserTable readable;
  private final WritableTables tables;
  private final Owner owner;

  UsersController(UserTable readable, WritableTables tables, Owner owner) {
    this.readable = readable;
    this.tables = tables;
    this.owner = owner;
  }

  @GetMapping("/api/v1/users")
  UserList list(HttpServletRequest request) {
    var parameters = Parameters.of(request, "limit", "cursor");
    int limit = parameters.number("limit", USERS, 1, MOST_USERS);
    String after = PathCursor.path(parameters.text("cursor"));
    var page = Page.of(readable.list(after, limit + 1), limit, UserAccount::email);
    return new UserList(page.rows(), page.next());
  }

  @PostMapping("/api/v1/users")
  ResponseEntity<UserAccount> add(HttpServletRequest request) {
    var body = Body.of(request, "email", "name", "github_id");
    String email = body.neededText("email");
    UserAccount added =
        tables
            .users()
            .add(
                new UserFields(
                    email,
                    Objects.requireNonNullElse(body.text("name"), email),
                    body.number("github_id")));
    return ResponseEntity.created(URI.create("/api/v1/users")).body(added);
  }

  @GetMapping("/api/v1/users/me")
  UserAccount me(HttpServletRequest request) {
    Parameters.of(request);
    return readable
        .account(owner.email())
        .orElseThrow(() -> NotThere.of("user", owner.email() + " yet", null));
  }

  /** The address stays: it is the one that vibe.owner says. */
  @PatchMapping("/api/v1/users/me")
  UserAccount changeMe(HttpServletRequest request) {
    var body = Body.of(request, "name", "github_id");
    owner.id();
    return tables
        .users()
        .change(
            owner.email(),
            old ->
                new UserFields(
                    old.email(),
                    body.has("name") ? body.neededText("name") : old.name(),
                    body.has("github_id") ? body.number("github_id") : old.githubId()));
  }
}
