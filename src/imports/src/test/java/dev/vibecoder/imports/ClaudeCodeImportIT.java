package dev.vibecoder.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.store.ImportCounts;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ClaudeCodeImportIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @TempDir Path folder;
  private ImportsFixture imports;

  @BeforeEach
  void wire() {
    imports = new ImportsFixture(database);
  }

  @AfterEach
  void unwire() {
    imports.close();
  }

  @Test
  void countsAMessageOnceOverAllLinesAndFiles() throws IOException {
    write(
        "p/one.jsonl",
        user(),
        message("m1", "one", 10, "10:00:01", ""),
        message("m1", "one", 80, "10:00:03", ""),
        message("m1", "one", 80, "10:00:02", ""),
        message("m2", "one", 5, "10:00:04", "").replace("claude-x", "<synthetic>"));
    write(
        "p/two.jsonl",
        message("m1", "two", 80, "10:00:03", ""),
        message("m3", "two", 1, "10:01:00", ""));

    ImportReport report = imports.run(folder);

    assertThat(report.total()).isEqualTo(new ImportCounts(2, 0, 3, 0, 2, 0, 2));
    assertThat(
            rows(
                "external_id, output_tokens, started_at AT TIME ZONE 'UTC', completed_at AT TIME ZONE 'UTC'"))
        .containsExactly(
            "m1|80|2026-03-01 10:00:01|2026-03-01 10:00:03",
            "m3|1|2026-03-01 10:01:00|2026-03-01 10:01:00");
  }

  @Test
  void letsAMessageGrowFromOneImportToTheNext() throws IOException {
    write("p/one.jsonl", message("m1", "one", 10, "10:00:01", ""));
    imports.run(folder);
    write("p/two.jsonl", message("m1", "two", 90, "10:00:05", ""));

    ImportReport report = imports.run(folder);

    assertThat(report.total()).isEqualTo(new ImportCounts(0, 1, 0, 0, 0, 0, 0));
    assertThat(rows("output_tokens, session")).containsExactly("90|one");
    write("p/three.jsonl", message("m1", "three", 40, "10:00:05", ""));
    assertThat(imports.run(folder).total().known()).isEqualTo(1);
    assertThat(rows("output_tokens")).containsExactly("90");
  }

  @Test
  void keepsBothKindsOfCacheWritesApart() throws IOException {
    write(
        "p/one.jsonl",
        message("m1", "one", 10, "10:00:01", "")
            .replace(
                "\"output_tokens\"",
                "\"cache_read_input_tokens\":7,\"cache_creation_input_tokens\":50,"
                    + "\"cache_creation\":{\"ephemeral_5m_input_tokens\":20,"
                    + "\"ephemeral_1h_input_tokens\":30},\"output_tokens\""));

    imports.run(folder);

    assertThat(
            rows(
                "input_tokens, cached_input_tokens, cache_write_tokens, cache_write_1h_tokens,"
                    + " output_tokens"))
        .containsExactly("3|7|20|30|10");
  }

  @Test
  void givesSubAgentsTheirOwnNames() throws IOException {
    write(
        "p/one/subagents/agent-a1.jsonl",
        message("m1", "one", 1, "10:00:01", ",\"isSidechain\":true"));
    write(
        "p/one/subagents/agent-a2.jsonl",
        message("m2", "one", 1, "10:00:01", ",\"isSidechain\":true"));
    write("p/one/subagents/agent-a2.meta.json", "{\"agentType\":\"Explore\"}");
    write("p/one.jsonl", message("m3", "one", 1, "10:00:01", ",\"isSidechain\":false"));

    imports.run(folder);

    assertThat(
            database.rows(
                "SELECT e.external_id, a.name FROM executions e JOIN agents a ON a.id = e.agent_id"
                    + " WHERE e.user_id = '"
                    + imports.userId()
                    + "' ORDER BY 1"))
        .containsExactly("m1|claude-code/sub-agent", "m2|claude-code/Explore", "m3|claude-code");
  }

  @Test
  void findsTheProjectByTheFolderAndLater() throws IOException {
    write("p/one.jsonl", message("m1", "one", 1, "10:00:01", ""));
    imports.run(folder);
    assertThat(rows("project_id IS NULL")).containsExactly("t");
    imports
        .table(ProjectTable.class)
        .findOrAdd(
            imports.userId(),
            new NewProject(RepositoryUrl.parse("file:///home/ann/shop"), "shop", null, false));

    ImportReport again =
        imports.run(new ImportRequest(imports.userId(), List.of(folder), null, null, true));

    assertThat(again.total().updated()).isEqualTo(1);
    assertThat(rows("project_id IS NULL")).containsExactly("f");
  }

  private List<String> rows(String columns) {
    return database.rows(
        "SELECT "
            + columns
            + " FROM executions WHERE user_id = '"
            + imports.userId()
            + "' ORDER BY external_id");
  }

  private void write(String path, String... lines) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static String user() {
    return "{\"type\":\"user\",\"sessionId\":\"one\",\"message\":{\"role\":\"user\",\"content\":\"secret\"}}";
  }

  private static String message(String id, String session, int output, String time, String more) {
    return """
    {"type":"assistant","sessionId":"%s","cwd":"/home/ann/shop/src","timestamp":"2026-03-01T%sZ",\
    "requestId":"r","message":{"id":"%s","role":"assistant","model":"claude-x","content":[],\
    "usage":{"input_tokens":3,"output_tokens":%d}}%s}"""
        .formatted(session, time, id, output, more);
  }
}
