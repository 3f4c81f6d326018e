package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class DoctorCommandIT {

  private static final String GOOD_ROWS =
      """
      INSERT INTO users (id, email, name) VALUES ('00000000-0000-0000-0000-000000000001', 'a@b', 'Ann');
      INSERT INTO projects (id, user_id, name, repository_url)
      VALUES ('00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-000000000001', 'one', 'https://example.org/one');
      INSERT INTO project_refs (project_id, name, sha, ingested_sha, fetched_at)
      VALUES ('00000000-0000-0000-0000-00000000000a', 'refs/heads/main', repeat('2', 40), repeat('2', 40), now());
      INSERT INTO commits (id, project_id, sha, message, author, author_email, authored_at, committer,
                           committer_email, committed_at, branch, parents, files_changed, additions, deletions)
      SELECT ('00000000-0000-0000-0000-0000000000c' || n)::uuid, '00000000-0000-0000-0000-00000000000a',
             repeat(n::text, 40), 'm', 'Ann', 'e', now(), 'Ann', 'e', now(), 'main',
             CASE n WHEN 2 THEN ARRAY[repeat('1', 40)] ELSE '{}' END, 1, 5, 3
      FROM generate_series(1, 2) n;
      INSERT INTO project_authors (project_id, author, author_email, person, person_email)
      SELECT DISTINCT project_id, author, author_email, author, author_email FROM commits;
      INSERT INTO commit_files (project_id, commit_id, position, path, change, additions, deletions, binary_file, generated)
      SELECT project_id, id, 0, 'a', 'ADDED', 5, 3, false, false FROM commits;
      INSERT INTO reviews (id, project_id, commit_id, rule_set, reviewer, status, quality_score, security_score)
      SELECT gen_random_uuid(), project_id, id, 'r', 'static', 'APPROVED', 1, 1 FROM commits;
      INSERT INTO index_generations (user_id, provider, model, dimensions, chunker, state, created_at)
      VALUES ('00000000-0000-0000-0000-000000000001', 'p', 'm', 3, 'c', 'ACTIVE', now());
      INSERT INTO project_indexes (project_id, generation) VALUES ('00000000-0000-0000-0000-00000000000a', 1);
      INSERT INTO indexed_files (project_id, generation, shard, file_path, blob, chunks, tokens, skipped, commit_sha, indexed_at)
      VALUES ('00000000-0000-0000-0000-00000000000a', 1, 1, 'a', 'b', 2, 9, NULL, repeat('2', 40), now()),
             ('00000000-0000-0000-0000-00000000000a', 1, 1, 'big', 'b', 0, 0, 'too big', repeat('2', 40), now());
      INSERT INTO source_terms SELECT shard, 'word', id, 1 FROM indexed_files WHERE file_path = 'a';
      INSERT INTO code_symbols SELECT shard, id, 'A', 'A', 'CLASS', 1, 2 FROM indexed_files WHERE file_path = 'a';
      INSERT INTO code_chunks (id, project_id, generation, file_path, chunk_index, content, embedding, file_type,
                                   start_line, end_line, tokens, content_hash, commit_sha)
      SELECT gen_random_uuid(), '00000000-0000-0000-0000-00000000000a', 1, 'a', n, 'x', '[1,0,0]', 'java', 1, 2, 3, 'h', repeat('2', 40)
      FROM generate_series(0, 1) n;
      INSERT INTO agents (id, user_id, name, type)
      VALUES ('00000000-0000-0000-0000-0000000000aa', '00000000-0000-0000-0000-000000000001', 'planner', 'PLANNER');
      INSERT INTO executions (id, user_id, agent_id, status, input_tokens, cost_computed, cost_source, started_at, source, external_id)
      SELECT gen_random_uuid(), '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000aa',
             'COMPLETED', 10, 0.5, 'PRICED', '2026-01-31 23:30:00Z', 's', n::text
      FROM generate_series(1, 2) n;
      INSERT INTO execution_metrics_daily
      VALUES ('2026-01-31', '00000000-0000-0000-0000-000000000001', NULL, '00000000-0000-0000-0000-0000000000aa',
              NULL, NULL, 'COMPLETED', 2, 0, 0, 20, 0, 0, 0, 0, 0, 20, 0, 1.0, NULL, 1.0, 0, NULL, NULL);
      INSERT INTO batch.batch_job_instance VALUES (1, 0, 'sync', 'k');
      INSERT INTO batch.batch_job_execution (job_execution_id, version, job_instance_id, create_time, status)
      VALUES (1, 0, 1, localtimestamp, 'COMPLETED');
      DELETE FROM rollup_queue;
      """;

  @Test
  void findsNothingWrongWhereNothingIs() {
    try (var database = new TestDatabase().create()) {
      database.execute(GOOD_ROWS);

      VibeRun run = VibeRun.on(database, "doctor");

      assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
      assertThat(run.out()).contains("rollup").doesNotContain("violated");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "commit-sums       | UPDATE commits SET additions = 6 WHERE sha LIKE '1%'",
        "commit-sums       | DELETE FROM commit_files",
        "commit-sums       | UPDATE commit_files SET deletions = 0",
        "ref-tips          | UPDATE project_refs SET ingested_sha = repeat('9', 40)",
        "commit-parents    | UPDATE commits SET parents = ARRAY[repeat('8', 40)] WHERE sha LIKE '2%'",
        "review-scores     | ALTER TABLE reviews DROP CONSTRAINT reviews_ended_are_scored; UPDATE reviews SET quality_score = NULL",
        "file-chunks       | DELETE FROM code_chunks WHERE chunk_index = 1",
        "file-chunks       | UPDATE code_chunks SET chunk_index = 2 WHERE chunk_index = 1",
        "file-chunks       | DELETE FROM indexed_files",
        "file-chunks       | UPDATE code_chunks SET file_path = 'big' WHERE chunk_index = 1",
        "text-index        | UPDATE source_terms SET file_id = 99",
        "text-index        | UPDATE code_symbols SET shard = 99",
        "vector-dimensions | UPDATE code_chunks SET embedding = '[1,2]' WHERE chunk_index = 1",
        "vector-columns    | UPDATE code_chunks SET embedding = NULL, half = '[1,2,3]'",
        "vector-lengths    | ALTER TABLE code_chunks DROP CONSTRAINT code_chunks_embedding_check; UPDATE code_chunks SET embedding = '[0,0,0]'",
        "rollup            | UPDATE execution_metrics_daily SET tokens_used = 21",
        "rollup            | UPDATE execution_metrics_daily SET cost = NULL",
        "rollup            | DELETE FROM execution_metrics_daily",
        "rollup            | DELETE FROM executions; DELETE FROM rollup_queue",
        "rollup            | UPDATE execution_metrics_daily SET day = '2026-02-01'",
        "one-live-run      | DROP INDEX batch.one_live_run_per_job_instance; INSERT INTO batch.batch_job_execution (job_execution_id, version, job_instance_id, create_time, status) SELECT n, 0, 1, localtimestamp, 'STARTED' FROM generate_series(2, 3) n",
        "living-owners     | UPDATE batch.batch_job_execution SET status = 'STARTED', create_time = '2026-01-01'",
        "living-owners     | UPDATE batch.batch_job_execution SET status = 'UNKNOWN', create_time = '2026-01-01'",
        "project-proofs    | INSERT INTO ingest_proofs SELECT gen_random_uuid(), id, now(), 'WHOLE', 1, 3, 0, 2, 0, 0, 1, 0, false FROM projects",
        "schema            | UPDATE flyway_schema_history SET checksum = 1 WHERE version = '004'"
      })
  void findsEachPlantedViolation(String check, String planted) {
    try (var database = new TestDatabase().create()) {
      database.execute(GOOD_ROWS);
      database.execute(planted);

      VibeRun run = VibeRun.on(database, "doctor", "--json");

      assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
      assertThat(violated(run.json())).contains(check);
      assertThat(finding(run.json(), check).get("violations").asInt()).isPositive();
      assertThat(finding(run.json(), check).get("examples").size()).isBetween(1, 5);
    }
  }

  @Test
  void takesAChangeThatWaitsForTheRollupAsPending() {
    try (var database = new TestDatabase().create()) {
      database.execute(GOOD_ROWS);
      database.execute("UPDATE executions SET input_tokens = 99 WHERE external_id = '1'");

      VibeRun run = VibeRun.on(database, "doctor", "--json");

      assertThat(run.exitCode()).isZero();
      assertThat(finding(run.json(), "pending-rollup").get("detail").asString())
          .startsWith("1 group");
    }
  }

  @Test
  void warnsOfAProjectThatCannotBeSynced() {
    try (var database = new TestDatabase().create()) {
      database.execute(GOOD_ROWS);
      database.execute(
          "INSERT INTO sync_failures SELECT id, 'AUTHENTICATION', 'AUTHENTICATION', 'set a token',"
              + " '2026-01-01 00:00:00Z', now(), 3 FROM projects");

      VibeRun run = VibeRun.on(database, "doctor", "--json");

      assertThat(run.exitCode()).as("the data is as it should be").isZero();
      JsonNode finding = finding(run.json(), "project-syncs");
      assertThat(finding.get("state").asString()).isEqualTo("warning");
      assertThat(finding.get("examples").get(0).asString())
          .isEqualTo("one fails since 2026-01-01T00:00:00Z: set a token");
    }
  }

  @Test
  void warnsOfReportsThatNothingBounds() {
    try (var database = new TestDatabase().create()) {
      for (String limit : List.of("statement_timeout", "idle_in_transaction_session_timeout")) {
        database.execute(
            "DO $$ BEGIN EXECUTE format('ALTER ROLE vibe_reporting IN DATABASE %I SET "
                + limit
                + " = ''9s''', current_database()); END $$");
      }

      VibeRun run = VibeRun.on(database, "doctor", "--json");

      JsonNode finding = finding(run.json(), "reporting");
      assertThat(finding.get("state").asString()).isEqualTo("warning");
      assertThat(finding.get("detail").asString()).contains("nothing is set for lock_timeout;");
    }
  }

  private static List<String> violated(JsonNode findings) {
    return StreamSupport.stream(findings.spliterator(), false)
        .filter(finding -> finding.get("state").asString().equals("violated"))
        .map(finding -> finding.get("check").asString())
        .toList();
  }

  private static JsonNode finding(JsonNode findings, String check) {
    return StreamSupport.stream(findings.spliterator(), false)
        .filter(finding -> finding.get("check").asString().equals(check))
        .findFirst()
        .orElseThrow();
  }
}
