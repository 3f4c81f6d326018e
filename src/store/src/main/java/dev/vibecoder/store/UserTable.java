package dev.vibecoder.store;

import dev.vibecoder.domain.people.RefusedChange;
import dev.vibecoder.domain.people.User;
import dev.vibecoder.domain.people.UserAccount;
import dev.vibecoder.domain.people.UserFields;
import dev.vibecoder.domain.people.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Owns {@code users}. What is refused is a {@link RefusedChange}. */
@Component
public class UserTable {

  private static final String FIND_OR_ADD =
      """
      INSERT INTO users (id, email, name)
      VALUES (:id, :email, :name)
      ON CONFLICT (email) DO UPDATE SET email = excluded.email
      RETURNING id, email, name
      """;

  private static final String FIND = "SELECT id FROM users WHERE email = :email";

  private static final String COLUMNS = "id, email, name, github_id, created_at, updated_at";

  private static final String ADD =
      """
      INSERT INTO users (id, email, name, github_id, created_at, updated_at)
      VALUES (:id, :email, :name, :githubId, :now, :now)
      RETURNING
      """
          + COLUMNS;

  private static final String CHANGE =
      """
      UPDATE users
      SET email = :email, name = :name, github_id = :githubId, updated_at = :now
      WHERE id = :id
      RETURNING
      """
          + COLUMNS;

  private static final String ACCOUNT = "SELECT " + COLUMNS + " FROM users WHERE email = :email";

  private static final String LIST =
      "SELECT "
          + COLUMNS
          + """
             FROM users
            WHERE CAST(:after AS text) IS NULL
               OR email COLLATE "C" > CAST(:after AS text) COLLATE "C"
            ORDER BY email COLLATE "C"
            LIMIT :limit
            """;

  private final JdbcClient jdbc;
  private final UuidV7 ids;
  private final Clock clock;

  UserTable(JdbcClient jdbc, UuidV7 ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /** Keeps a new user. */
  public UserAccount add(UserFields user) {
    return BrokenRule.named(
        () -> with(user, jdbc.sql(ADD)).param("id", ids.next()).query(UserTable::account).single());
  }

  /** Changes what may be changed; whoever does so at the same time waits. */
  @Transactional
  public UserAccount change(String email, UnaryOperator<UserFields> change) {
    UserAccount before =
        account(email, " FOR UPDATE").orElseThrow(() -> RefusedChange.notThere("user", email));
    UserFields after = change.apply(before.fields());
    return BrokenRule.named(
        () ->
            with(after, jdbc.sql(CHANGE))
                .param("id", before.id())
                .query(UserTable::account)
                .single());
  }

  public Optional<UserAccount> account(String email) {
    return account(email, "");
  }

  private Optional<UserAccount> account(String email, String lock) {
    return jdbc.sql(ACCOUNT + lock).param("email", email).query(UserTable::account).optional();
  }

  /**
   * Everybody, by mail address.
   *
   * @param after address of the last one of the page before; null for the first page
   */
  public List<UserAccount> list(@Nullable String after, int limit) {
    return jdbc.sql(LIST)
        .param("after", after)
        .param("limit", limit)
        .query(UserTable::account)
        .list();
  }

  /** The user of this mail address, made when there is none yet. */
  public User findOrAdd(String email, String name) {
    return jdbc.sql(FIND_OR_ADD)
        .param("id", ids.next())
        .param("email", email)
        .param("name", name)
        .query(
            (row, n) -> new User(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
        .single();
  }

  /** The id of the user of this mail address, when there is one. */
  public Optional<UUID> find(String email) {
    return jdbc.sql(FIND).param("email", email).query(UUID.class).optional();
  }

  private JdbcClient.StatementSpec with(UserFields user, JdbcClient.StatementSpec statement) {
    return statement
        .param("email", user.email())
        .param("name", user.name())
        .param("githubId", user.githubId())
        .param("now", Instants.utc(clock.instant()));
  }

  private static UserAccount account(ResultSet row, int number) throws SQLException {
    long githubId = row.getLong("github_id");
    Long known = row.wasNull() ? null : githubId;
    return new UserAccount(
        row.getObject("id", UUID.class),
        row.getString("email"),
        row.getString("name"),
        known,
        Instants.known(row, "created_at"),
        Instants.known(row, "updated_at"));
  }
}
