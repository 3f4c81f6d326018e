package dev.vibecoder.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people may ask about a code base, as far as its rows tell: what they did to it last. */
@Component
public class SampleQuestions {

  private static final String SUBJECTS =
      """
      SELECT subject
      FROM (
        SELECT left(split_part(message, E'\\n', 1), 200) AS subject, max(committed_at) AS at
        FROM (
          SELECT message, committed_at
          FROM commits
          WHERE project_id = ANY (CAST(:projects AS uuid[]))
            AND cardinality(parents) < 2
            AND unreachable_since IS NULL
          ORDER BY committed_at DESC
          LIMIT :looked
        ) latest
        GROUP BY subject
      ) told
      WHERE subject ~ '\\w{3}.*\\w{3}'
      ORDER BY at DESC, subject
      LIMIT :limit
      """;

  /** Those of a hash that is as good as random, so that no folder is preferred. */
  private static final String SYMBOLS =
      """
      SELECT s.path
      FROM code_symbols s
      JOIN project_indexes i ON i.shard = s.shard
      WHERE i.generation = :generation
        AND i.project_id = ANY (CAST(:projects AS uuid[]))
      GROUP BY s.path
      ORDER BY md5(s.path)
      LIMIT :limit
      """;

  private static final int LOOKED_PER_SUBJECT = 5;

  private final JdbcClient jdbc;

  SampleQuestions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Subjects of the latest commits; where there are too few, names of definitions as well. */
  public List<String> of(List<UUID> projects, int generation, int limit) {
    UUID[] ids = projects.toArray(UUID[]::new);
    List<String> questions =
        new ArrayList<>(
            jdbc.sql(SUBJECTS)
                .param("projects", ids)
                .param("looked", limit * LOOKED_PER_SUBJECT)
                .param("limit", limit)
                .query(String.class)
                .list());
    if (questions.size() < limit) {
      questions.addAll(
          jdbc.sql(SYMBOLS)
              .param("projects", ids)
              .param("generation", generation)
              .param("limit", limit - questions.size())
              .query(String.class)
              .list());
    }
    return questions;
  }
}
