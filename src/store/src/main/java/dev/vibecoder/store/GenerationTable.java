package dev.vibecoder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Owns {@code index_generations}: of each owner's at most one is active, the one searched. */
@Component
public class GenerationTable {

  private static final String COLUMNS =
      """
      SELECT id, user_id, provider, model, dimensions, chunker, base_url, state, held_at IS NOT NULL
      FROM index_generations
      """;

  /** The first of an owner has nothing to stand beside. */
  private static final String ADD =
      """
      INSERT INTO index_generations (
        user_id, provider, model, dimensions, chunker, base_url, state, created_at, activated_at)
      SELECT :userId, :provider, :model, :dimensions, :chunker, :baseUrl,
             CAST(CASE WHEN other THEN 'BUILDING' ELSE 'ACTIVE' END AS generation_state), :now,
             CASE WHEN other THEN NULL ELSE CAST(:now AS timestamptz) END
      FROM (
        SELECT EXISTS (
          SELECT FROM index_generations WHERE user_id = :userId AND state = 'ACTIVE') AS other
      ) e
      ON CONFLICT DO NOTHING
      """;

  private static final String LOCK_OWNER = "SELECT id FROM users WHERE id = :userId FOR UPDATE";

  private static final String STAND_BY =
      """
      UPDATE index_generations SET state = 'STANDBY'
      WHERE user_id = :userId AND state = 'ACTIVE' AND id <> :id
      """;

  private static final String ACTIVATE =
      """
      UPDATE index_generations SET state = 'ACTIVE', activated_at = :now, held_at = NULL
      WHERE id = :id AND state <> 'ACTIVE'
      """;

  private static final String BEGUN_BEFORE =
      "SELECT created_at < :instant FROM index_generations WHERE id = :id";

  private static final String HOLD = "UPDATE index_generations SET held_at = :now WHERE id = :id";

  private static final String DROP =
      "DELETE FROM index_generations WHERE id = :id AND state <> 'ACTIVE'";

  private final JdbcClient jdbc;
  private final Clock clock;

  GenerationTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The owner's generation of this model and chunker, begun if need be. */
  @Transactional
  public Generation findOrAdd(UUID userId, NewGeneration wanted) {
    return find(userId, wanted)
        .orElseGet(
            () -> {
              lock(userId);
              add(userId, wanted);
              return find(userId, wanted).orElseThrow();
            });
  }

  private Optional<Generation> find(UUID userId, NewGeneration wanted) {
    return all(userId).stream()
        .filter(g -> g.model().equals(wanted.model()) && g.chunker().equals(wanted.chunker()))
        .findFirst();
  }

  private void add(UUID userId, NewGeneration wanted) {
    jdbc.sql(ADD)
        .param("userId", userId)
        .param("provider", wanted.provider())
        .param("model", wanted.model())
        .param("dimensions", wanted.dimensions())
        .param("chunker", wanted.chunker())
        .param("baseUrl", wanted.baseUrl())
        .param("now", now())
        .update();
  }

  /** The one that the owner's searches use; none before anything was indexed. */
  public Optional<Generation> active(UUID userId) {
    return all(userId).stream().filter(Generation::active).findFirst();
  }

  /** All of the owner, the oldest first. */
  public List<Generation> all(UUID userId) {
    return jdbc.sql(COLUMNS + "WHERE user_id = :userId ORDER BY id")
        .param("userId", userId)
        .query(GenerationTable::generation)
        .list();
  }

  public Optional<Generation> find(int id) {
    return jdbc.sql(COLUMNS + "WHERE id = :id")
        .param("id", id)
        .query(GenerationTable::generation)
        .optional();
  }

  /** Was it begun before this instant? */
  public boolean begunBefore(int id, Instant instant) {
    return jdbc.sql(BEGUN_BEFORE)
        .param("id", id)
        .param("instant", instant.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Has searches use it from now on; the one that they used stands by. */
  @Transactional
  public void activate(Generation generation) {
    lock(generation.userId());
    jdbc.sql(STAND_BY).param("userId", generation.userId()).param("id", generation.id()).update();
    jdbc.sql(ACTIVATE).param("id", generation.id()).param("now", now()).update();
  }

  /** Keeps it from taking over by itself. */
  public void hold(int id) {
    jdbc.sql(HOLD).param("id", id).param("now", now()).update();
  }

  /** Removes it with all that was indexed in it; false when it is the active one, or gone. */
  public boolean drop(int id) {
    return jdbc.sql(DROP).param("id", id).update() > 0;
  }

  private void lock(UUID userId) {
    jdbc.sql(LOCK_OWNER).param("userId", userId).query(UUID.class).single();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Generation generation(ResultSet row, int number) throws SQLException {
    return new Generation(
        row.getInt(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getString(6),
        row.getString(7),
        GenerationState.valueOf(row.getString(8)),
        row.getBoolean(9));
  }
}
