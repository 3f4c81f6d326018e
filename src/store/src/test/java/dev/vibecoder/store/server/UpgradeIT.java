package dev.vibecoder.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UpgradeIT {

  private static final String PROJECT = "00000000-0000-0000-0000-000000000002";

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.at("022");

  @Test
  void keepsWhatWasIndexedWithTheLatestChunkerInUse() {
    DATABASE.execute(
        """
        INSERT INTO users (id, email, name, created_at)
        VALUES ('00000000-0000-0000-0000-000000000001', 'a@b', 'a', now());
        INSERT INTO projects (id, user_id, name, repository_url)
        VALUES ('%1$s', '00000000-0000-0000-0000-000000000001', 'p', 'file:///p');
        """
            .formatted(PROJECT));
    index("old", "outline-1", "a.py", "now() - interval '1 day'", "[1,0]");
    index("new", "outline-2", "b.py", "now()", "[0,1,0]");

    new Schema(new DatabaseUrl(DATABASE.jdbcUrl(), DATABASE.user(), DATABASE.password())).migrate();

    assertThat(
            DATABASE.rows(
                "SELECT model, chunker, dimensions, state FROM index_generations ORDER BY model"))
        .containsExactly("new|outline-2|3|ACTIVE", "old|outline-1|2|STANDBY");
    assertThat(DATABASE.rows("SELECT file_path, embedding FROM code_embeddings"))
        .containsExactly("b.py|[0,1,0]");
    assertThat(
            DATABASE.rows(
                "SELECT c.file_path FROM code_chunks c JOIN indexed_files f USING (project_id, generation, file_path) JOIN project_indexes i USING (shard) WHERE i.generation = c.generation ORDER BY 1"))
        .containsExactly("a.py", "b.py");
    DATABASE.execute("DELETE FROM projects");
    assertThat(DATABASE.value("SELECT count(*) FROM code_chunks")).isEqualTo("0");
  }

  private static void index(String model, String chunker, String path, String at, String vector) {
    DATABASE.execute(
        """
        INSERT INTO indexed_files (
          project_id, model, file_path, blob, chunker, chunks, tokens, commit_sha, indexed_at)
        VALUES ('%1$s', '%2$s', '%3$s', 'blob', '%4$s', 1, 2, 'sha', %5$s);
        INSERT INTO code_embeddings (
          id, project_id, model, file_path, chunk_index, content, embedding, file_type, start_line,
          end_line, tokens, content_hash, commit_sha)
        VALUES (gen_random_uuid(), '%1$s', '%2$s', '%3$s', 0, 'text', '%6$s', 'py', 1, 1, 2, 'hash', 'sha');
        """
            .formatted(PROJECT, model, path, chunker, at, vector));
  }
}
