package dev.vibecoder.store;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of stored commits what is not in them: their branch, their agent, their task. */
@Component
public class CommitAttribution {

  private static final String RELABEL =
      """
      UPDATE commits
      SET branch = :branch
      WHERE project_id = :projectId
        AND sha = ANY (CAST(:shas AS text[]))
        AND branch <> :branch
      """;

  private static final String LINK_TASKS =
      """
      UPDATE commits c
      SET task_id = t.id
      FROM tasks t
      JOIN projects p ON p.user_id = t.user_id
      WHERE p.id = :projectId
        AND c.project_id = p.id
        AND c.task_reference = t.id
        AND c.task_id IS NULL
      """;

  private static final String NAME_AGENTS =
      """
      UPDATE commits c
      SET ai_agent = n.agent
      FROM unnest(CAST(:shas AS text[]), CAST(:agents AS text[])) AS n (sha, agent)
      WHERE c.project_id = :projectId
        AND c.sha = n.sha
        AND c.ai_agent IS DISTINCT FROM n.agent
      """;

  private final JdbcClient jdbc;

  CommitAttribution(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Says that a branch leads to these commits. */
  @Transactional
  public int relabel(UUID projectId, String branch, Collection<String> shas) {
    return jdbc.sql(RELABEL)
        .param("projectId", projectId)
        .param("branch", branch)
        .param("shas", shas.toArray(String[]::new))
        .update();
  }

  /**
   * Ties commits to the tasks that they name, of those that there are by now.
   *
   * @return how many
   */
  @Transactional
  public int linkTasks(UUID projectId) {
    return jdbc.sql(LINK_TASKS).param("projectId", projectId).update();
  }

  /**
   * Says which agents had a part in commits; those that are not stored are passed over.
   *
   * @param agents names by sha
   * @return how many were said otherwise before
   */
  @Transactional
  public int nameAgents(UUID projectId, Map<String, String> agents) {
    return jdbc.sql(NAME_AGENTS)
        .param("projectId", projectId)
        .param("shas", agents.keySet().toArray(String[]::new))
        .param("agents", agents.values().toArray(String[]::new))
        .update();
  }
}
