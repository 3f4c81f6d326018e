package dev.vibecoder.store;

import dev.vibecoder.domain.imports.NamedAgent;
import dev.vibecoder.domain.people.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows behind the names of agents, tasks and commits that imported executions give. */
@Component
public class ImportNames {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final String MAKE_AGENTS =
      """
      INSERT INTO agents (id, user_id, name, type)
      SELECT a.id, :userId, a.name, CAST(a.type AS agent_type)
      FROM unnest(CAST(:ids AS uuid[]), CAST(:names AS text[]), CAST(:types AS text[])) a (id, name, type)
      ON CONFLICT (user_id, name) DO NOTHING
      """;

  private static final String AGENTS =
      "SELECT name, id FROM agents WHERE user_id = :userId AND name = ANY (CAST(:names AS text[]))";

  private static final String TASKS =
      """
      SELECT CAST(id AS text) AS name, id, project_id
      FROM tasks
      WHERE user_id = :userId AND id = ANY (CAST(:ids AS uuid[]))
      UNION ALL
      SELECT external_id, id, project_id
      FROM tasks
      WHERE user_id = :userId AND source = :source AND external_id = ANY (CAST(:names AS text[]))
      """;

  private static final String COMMITS =
      """
      SELECT c.sha AS name, c.id, c.project_id
      FROM commits c
      JOIN projects p ON p.id = c.project_id
      WHERE p.user_id = :userId
        AND c.sha = ANY (CAST(:names AS text[]))
      ORDER BY p.created_at, p.id
      """;

  private final JdbcClient jdbc;
  private final UuidV7 ids;

  ImportNames(JdbcClient jdbc, UuidV7 ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /** The agents of these names, made where there is none. */
  @Transactional
  public Map<String, UUID> agents(UUID userId, Collection<NamedAgent> agents) {
    String[] names = agents.stream().map(NamedAgent::name).toArray(String[]::new);
    Map<String, UUID> known = agents(userId, names);
    List<NamedAgent> missing =
        agents.stream().filter(agent -> !known.containsKey(agent.name())).toList();
    if (missing.isEmpty()) {
      return known;
    }
    jdbc.sql(MAKE_AGENTS)
        .param("userId", userId)
        .param("ids", missing.stream().map(agent -> ids.next()).toArray(UUID[]::new))
        .param("names", missing.stream().map(NamedAgent::name).toArray(String[]::new))
        .param("types", missing.stream().map(agent -> agent.type().name()).toArray(String[]::new))
        .update();
    return agents(userId, names);
  }

  private Map<String, UUID> agents(UUID userId, String[] names) {
    Map<String, UUID> found = new HashMap<>();
    jdbc.sql(AGENTS)
        .param("userId", userId)
        .param("names", names)
        .query((row, n) -> found.put(row.getString("name"), row.getObject("id", UUID.class)))
        .list();
    return found;
  }

  /** The tasks that have these ids, here or at their source. */
  public List<Named> tasks(UUID userId, String source, Collection<String> names) {
    return jdbc.sql(TASKS)
        .param("ids", names.stream().filter(ImportNames::isId).toArray(String[]::new))
        .param("userId", userId)
        .param("source", source)
        .param("names", names.toArray(String[]::new))
        .query(ImportNames::named)
        .list();
  }

  /** The commits that have these full ids, in any project of the user. */
  public List<Named> commits(UUID userId, Collection<String> shas) {
    return jdbc.sql(COMMITS)
        .param("userId", userId)
        .param("names", shas.toArray(String[]::new))
        .query(ImportNames::named)
        .list();
  }

  private static boolean isId(String name) {
    return ID.matcher(name).matches();
  }

  private static Named named(ResultSet row, int number) throws SQLException {
    return new Named(
        row.getString("name"),
        row.getObject("id", UUID.class),
        row.getObject("project_id", UUID.class));
  }

  /** A row of a project by the name that it was asked for. */
  public record Named(String name, UUID id, UUID projectId) {}
}
