package dev.vibecoder.store;

import dev.vibecoder.domain.people.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code api_tokens}. Owners are meant by their mail addresses. */
@Component
public class ApiTokenTable {

  private static final String ADD =
      """
      INSERT INTO api_tokens (id, user_id, name, token_hash, created_at, expires_at)
      SELECT :id, u.id, :name, :hash, :now, CAST(:expiresAt AS timestamptz)
      FROM users u
      WHERE u.email = :owner
      ON CONFLICT DO NOTHING
      """;

  private static final String OF_OWNER =
      """
      SELECT t.id, t.name, t.created_at, t.expires_at, t.last_used_at, t.revoked_at
      FROM api_tokens t
      JOIN users u ON u.id = t.user_id
      WHERE u.email = :owner
      """;

  private static final String BY_HASH = OF_OWNER + "AND t.token_hash = :hash";

  private static final String ALL = OF_OWNER + "ORDER BY t.created_at, t.id";

  private static final String REVOKE =
      """
      UPDATE api_tokens t
      SET revoked_at = :now
      FROM users u
      WHERE u.id = t.user_id
        AND u.email = :owner
        AND t.name = :name
        AND t.revoked_at IS NULL
      """;

  private static final String USED =
      """
      UPDATE api_tokens
      SET last_used_at = :at
      WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :at)
      """;

  private final JdbcClient jdbc;
  private final UuidV7 ids;
  private final Clock clock;

  ApiTokenTable(JdbcClient jdbc, UuidV7 ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds a token.
   *
   * @param hash SHA-256 of it
   * @param expiresAt null: never
   * @return false when the owner has one of this name that was not taken back
   */
  public boolean add(String owner, String name, byte[] hash, @Nullable Instant expiresAt) {
    return jdbc.sql(ADD)
            .param("id", ids.next())
            .param("owner", owner)
            .param("name", name)
            .param("hash", hash)
            .param("now", now())
            .param("expiresAt", expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  /** All that were ever made for the owner, the oldest first. */
  public List<ApiToken> all(String owner) {
    return jdbc.sql(ALL).param("owner", owner).query(ApiTokenTable::token).list();
  }

  /** The owner's token with this hash, whether it is valid or not. */
  public Optional<ApiToken> find(String owner, byte[] hash) {
    return jdbc.sql(BY_HASH)
        .param("owner", owner)
        .param("hash", hash)
        .query(ApiTokenTable::token)
        .optional();
  }

  /** Takes a token back; false when there is none of this name. */
  public boolean revoke(String owner, String name) {
    return jdbc.sql(REVOKE).param("owner", owner).param("name", name).param("now", now()).update()
        > 0;
  }

  /** Notes that a token was used, unless a later use is noted. */
  public void markUsed(UUID id, Instant at) {
    jdbc.sql(USED).param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static ApiToken token(ResultSet row, int number) throws SQLException {
    return new ApiToken(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        instant(row, 4),
        instant(row, 5),
        instant(row, 6));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
