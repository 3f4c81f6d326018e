package dev.vibecoder.store;

import dev.vibecoder.domain.people.UuidV7;
import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.RepositoryUrl;
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
import org.springframework.transaction.annotation.Transactional;

/** Owns {@code projects}. */
@Component
public class ProjectTable {

  private static final String COLUMNS =
      "id, user_id, name, repository_url, default_branch, ingest_since, registered_here";

  private static final String ADD =
      """
      INSERT INTO projects (id, user_id, name, repository_url, ingest_since, registered_here)
      VALUES (:id, :userId, :name, :url, CAST(:since AS timestamptz), :here)
      ON CONFLICT DO NOTHING
      """;

  private static final String BY_URL =
      "SELECT " + COLUMNS + " FROM projects WHERE user_id = :userId AND repository_url = :url";

  private static final String BY_NAME =
      "SELECT " + COLUMNS + " FROM projects WHERE user_id = :userId AND name = :name";

  private static final String BY_OWNER =
      """
      SELECT p.id, p.user_id, p.name, p.repository_url, p.default_branch, p.ingest_since,
             p.registered_here
      FROM projects p
      JOIN users u ON u.id = p.user_id
      WHERE u.email = :email
        AND p.name = :name
      """;

  private static final String BY_ID = "SELECT " + COLUMNS + " FROM projects WHERE id = :id";

  private static final String EVERYONES = "SELECT " + COLUMNS + " FROM projects ORDER BY name, id";

  private static final String ALL =
      "SELECT " + COLUMNS + " FROM projects WHERE user_id = :userId ORDER BY name";

  private static final String SYNCED =
      """
      UPDATE projects
      SET default_branch = :branch, synced_at = :now, updated_at = :now
      WHERE id = :id
      """;

  private static final String INGEST_STATE =
      "SELECT ingest_begun_at IS NOT NULL AS open, ingested_branch FROM projects WHERE id = :id";

  private static final String INGEST_BEGUN =
      "UPDATE projects SET ingest_begun_at = :now WHERE id = :id";

  private static final String INGEST_ENDED =
      "UPDATE projects SET ingest_begun_at = NULL, ingested_branch = :branch WHERE id = :id";

  private static final String REMOVE = "DELETE FROM projects WHERE id = :id";

  private final JdbcClient jdbc;
  private final UuidV7 ids;
  private final Clock clock;

  ProjectTable(JdbcClient jdbc, UuidV7 ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The project of this URL, made when there is none yet. A name that another project has gets a
   * number behind it.
   */
  @Transactional
  public Project findOrAdd(UUID userId, NewProject project) {
    for (int attempt = 1; ; attempt++) {
      Optional<Project> known = findByUrl(userId, project.repositoryUrl());
      if (known.isPresent()) {
        return known.get();
      }
      jdbc.sql(ADD)
          .param("id", ids.next())
          .param("userId", userId)
          .param("name", attempt == 1 ? project.name() : project.name() + "-" + attempt)
          .param("url", project.repositoryUrl().toString())
          .param("since", atUtc(project.ingestSince()))
          .param("here", project.registeredHere())
          .update();
    }
  }

  public Optional<Project> findByUrl(UUID userId, RepositoryUrl url) {
    return jdbc.sql(BY_URL)
        .param("userId", userId)
        .param("url", url.toString())
        .query(ProjectTable::project)
        .optional();
  }

  public Optional<Project> findByName(UUID userId, String name) {
    return jdbc.sql(BY_NAME)
        .param("userId", userId)
        .param("name", name)
        .query(ProjectTable::project)
        .optional();
  }

  /** The project that the user of this mail address calls so. */
  public Optional<Project> findByName(String ownerEmail, String name) {
    return jdbc.sql(BY_OWNER)
        .param("email", ownerEmail)
        .param("name", name)
        .query(ProjectTable::project)
        .optional();
  }

  /** The project of this id; a run may outlive it, hence optional. */
  public Optional<Project> find(UUID id) {
    return jdbc.sql(BY_ID).param("id", id).query(ProjectTable::project).optional();
  }

  /** Everybody's, by name. */
  public List<Project> all() {
    return jdbc.sql(EVERYONES).query(ProjectTable::project).list();
  }

  /** All of a user's, by name. */
  public List<Project> all(UUID userId) {
    return jdbc.sql(ALL).param("userId", userId).query(ProjectTable::project).list();
  }

  /** Notes a sync that succeeded, and the branch that it found to be the default. */
  public void markSynced(UUID id, @Nullable String defaultBranch) {
    jdbc.sql(SYNCED)
        .param("branch", defaultBranch)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** How the last ingest left the project. */
  public IngestState ingestState(UUID id) {
    return jdbc.sql(INGEST_STATE)
        .param("id", id)
        .query((row, n) -> new IngestState(row.getBoolean(1), row.getString(2)))
        .single();
  }

  /** Notes that commits are being stored that no ref says are. */
  @Transactional
  public void beginIngest(UUID id) {
    jdbc.sql(INGEST_BEGUN)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** Notes that refs and commits agree, seen from this default branch. */
  public void endIngest(UUID id, @Nullable String defaultBranch) {
    jdbc.sql(INGEST_ENDED).param("branch", defaultBranch).param("id", id).update();
  }

  /** Removes the project with its commits, reviews and chunks; the bill of its work stays. */
  public boolean remove(UUID id) {
    return jdbc.sql(REMOVE).param("id", id).update() > 0;
  }

  private static Project project(ResultSet row, int number) throws SQLException {
    return new Project(
        row.getObject("id", UUID.class),
        row.getObject("user_id", UUID.class),
        row.getString("name"),
        RepositoryUrl.parse(row.getString("repository_url")),
        row.getString("default_branch"),
        instant(row, "ingest_since"),
        row.getBoolean("registered_here"));
  }

  private static @Nullable OffsetDateTime atUtc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
