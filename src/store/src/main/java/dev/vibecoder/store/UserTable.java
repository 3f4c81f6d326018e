package dev.vibecoder.store;

import dev.vibecoder.domain.people.User;
import dev.vibecoder.domain.people.UuidV7;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code users}. */
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

  private final JdbcClient jdbc;
  private final UuidV7 ids;

  UserTable(JdbcClient jdbc, UuidV7 ids) {
    this.jdbc = jdbc;
    this.ids = ids;
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
}
