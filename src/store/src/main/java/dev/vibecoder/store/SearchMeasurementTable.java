package dev.vibecoder.store;

import dev.vibecoder.domain.people.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code search_measurements}. */
@Component
public class SearchMeasurementTable {

  private static final String ADD =
      """
      INSERT INTO search_measurements (
        id, generation, project_id, measured_at, route, questions, depth, recall, target, p95_ms,
        exact_p95_ms, chunks)
      VALUES (
        :id, :generation, :projectId, :now, :route, :questions, :depth, :recall, :target, :p95,
        :exactP95, :chunks)
      """;

  private static final String LAST =
      """
      SELECT max(measured_at)
      FROM search_measurements
      WHERE generation = :generation
        AND project_id IS NOT DISTINCT FROM CAST(:projectId AS uuid)
      """;

  private final JdbcClient jdbc;
  private final UuidV7 ids;
  private final Clock clock;

  SearchMeasurementTable(JdbcClient jdbc, UuidV7 ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  public void add(SearchMeasurement measured) {
    jdbc.sql(ADD)
        .param("id", ids.next())
        .param("generation", measured.generation())
        .param("projectId", measured.projectId())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("route", measured.route().name())
        .param("questions", measured.questions())
        .param("depth", measured.depth())
        .param("recall", measured.recall())
        .param("target", measured.target())
        .param("p95", measured.p95Ms())
        .param("exactP95", measured.exactP95Ms())
        .param("chunks", measured.chunks())
        .update();
  }

  /**
   * When it was last measured.
   *
   * @param projectId only in this project; null for all of the owner's
   */
  public Optional<Instant> last(int generation, @Nullable UUID projectId) {
    return jdbc.sql(LAST)
        .param("generation", generation)
        .param("projectId", projectId)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }
}
