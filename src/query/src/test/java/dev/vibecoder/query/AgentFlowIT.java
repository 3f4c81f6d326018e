package dev.vibecoder.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The whole way of a task over REST, from the planner to the review of the commit. */
class AgentFlowIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static QueryFixture service;

  @BeforeAll
  static void start() {
    service = new QueryFixture(DATABASE, new HashedWords("words"));
  }

  @AfterAll
  static void close() {
    service.close();
  }

  @Test
  void planSplitDoCommitReview() {
    Project engine = service.project("engine");
    DATABASE.execute(
        "INSERT INTO model_prices (provider, model, valid_from, input, output)"
            + " VALUES ('acme', 'large', '2020-01-01', 2, 10)");
    made(
        "/api/v1/agents",
        "{'name': 'planner', 'type': 'planner', 'provider': 'acme', 'model': 'large'}");
    made(
        "/api/v1/agents",
        "{'name': 'dba', 'type': 'database', 'capabilities': ['sql'], 'model': 'own'}");
    made("/api/v1/agents", "{'name': 'coder', 'type': 'backend'}");

    JsonNode task =
        made("/api/v1/tasks", "{'project': 'engine', 'title': 'Retry calls', 'priority': 'high'}");
    String id = text(task, "id");
    assertThat(text(task, "status")).isEqualTo("PENDING");

    JsonNode plan =
        made(
            "/api/v1/executions",
            "{'agent': 'planner', 'task': '" + id + "', 'input': {'ask': 'split', 'n': 1.50}}");
    assertThat(text(plan, "status")).isEqualTo("RUNNING");
    assertThat(status(id)).isEqualTo("IN_PROGRESS");
    String schema = subtask(id, "Schema", "database");
    String code = subtask(id, "Code", "backend");
    JsonNode planned =
        done(
            "/api/v1/executions/" + text(plan, "id") + "/complete",
            "{'output': {'subtasks': 2}, 'input_tokens': 1000, 'output_tokens': 100}");
    assertThat(planned.get("cost").decimalValue()).isEqualByComparingTo("0.003");
    assertThat(text(planned.get("input"), "ask")).isEqualTo("split");

    work("dba", "database", schema, "{'input_tokens': 10, 'output_tokens': 5}");
    work("coder", "backend", code, "{'input_tokens': 7, 'cost': '0.25'}");
    done("/api/v1/tasks/" + id + "/complete", "{'result': {'merged': true}}");

    commit(engine, code);
    JsonNode shown = service.get("/api/v1/tasks/" + id).json();
    assertThat(text(shown, "status")).isEqualTo("COMPLETED");
    assertThat(shown.get("tree").size()).isEqualTo(3);
    assertThat(shown.get("executions").size()).isEqualTo(3);
    JsonNode total = shown.get("total");
    assertThat(total.get("cost").decimalValue()).isEqualByComparingTo("0.253");
    assertThat(total.get("tokens").asLong()).isEqualTo(1_122);
    assertThat(total.get("unpriced_tokens").asLong()).isEqualTo(15);
    assertThat(total.get("unpriced_executions").asLong()).isEqualTo(1);
    JsonNode commit = shown.get("commits").get(0);
    assertThat(text(commit, "task_id")).isEqualTo(code);
    assertThat(text(commit, "subject")).isEqualTo("Retry calls");
    assertThat(text(commit, "status")).isEqualTo("APPROVED");
    JsonNode reviewing =
        made(
            "/api/v1/executions",
            "{'agent': 'planner', 'project': 'engine', 'commit': '%s'}".formatted("c".repeat(40)));
    assertThat(text(reviewing, "commit_id")).endsWith("0001");
    assertThat(service.get("/api/v1/executions?task=" + code).json().get("executions").size())
        .isEqualTo(1);
  }

  private static String subtask(String parent, String title, String type) {
    JsonNode subtask =
        made(
            "/api/v1/tasks",
            "{'parent_task_id': '%s', 'title': '%s', 'agent_type': '%s'}"
                .formatted(parent, title, type));
    assertThat(text(subtask, "project")).isEqualTo("engine");
    return text(subtask, "id");
  }

  /** As a runner does: claim, start, heartbeat, end the execution, end the task. */
  private static void work(String agent, String type, String expected, String usage) {
    JsonNode claim =
        done(
            "/api/v1/tasks/claim",
            "{'worker': '%s@host', 'project': 'engine', 'agent_type': '%s'}"
                .formatted(agent, type));
    assertThat(text(claim, "id")).isEqualTo(expected);
    String proof = "{'claim_id': '" + text(claim, "claim_id") + "'}";
    JsonNode attempt =
        made("/api/v1/executions", "{'agent': '%s', 'task': '%s'}".formatted(agent, expected));
    done("/api/v1/tasks/" + expected + "/heartbeat", proof);
    done("/api/v1/executions/" + text(attempt, "id") + "/complete", usage);
    assertThat(service.post("/api/v1/tasks/" + expected + "/complete", "{}").status())
        .isEqualTo(409);
    done("/api/v1/tasks/" + expected + "/complete", proof);
    assertThat(status(expected)).isEqualTo("COMPLETED");
  }

  /** What ingest and review store of a commit whose trailer names the task. */
  private static void commit(Project project, String task) {
    String commit = "00000000-0000-7000-8000-000000000001";
    DATABASE.execute(
        """
        INSERT INTO commits (
          id, project_id, task_id, sha, message, author, author_email, authored_at, committer,
          committer_email, committed_at, branch, parents, files_changed, additions, deletions)
        VALUES (
          '%s', '%s', '%s', '%s', E'Retry calls\\n\\nTask: %s', 'a', 'a@b', now(), 'a', 'a@b', now(),
          'main', '{}', 0, 0, 0)
        """
            .formatted(commit, project.id(), task, "c".repeat(40), task));
    DATABASE.execute(
        """
        INSERT INTO reviews (
          id, project_id, commit_id, rule_set, reviewer, status, summary, quality_score,
          security_score, issues, suggestions)
        VALUES (
          '%s', '%s', '%s', 'r1', 'static', 'APPROVED', 's', 1, 1, '[]', '[]')
        """
            .formatted(commit, project.id(), commit));
  }

  private static JsonNode made(String path, String json) {
    return answered(path, json, List.of(201));
  }

  private static JsonNode done(String path, String json) {
    return answered(path, json, List.of(200));
  }

  private static JsonNode answered(String path, String json, List<Integer> statuses) {
    Answer answer = service.post(path, json.replace('\'', '"'));
    assertThat(answer.status()).as(answer.body()).isIn(statuses);
    return answer.json();
  }

  private static String status(String task) {
    return text(service.get("/api/v1/tasks/" + task).json(), "status");
  }

  private static String text(JsonNode answer, String field) {
    return answer.get(field).asString();
  }
}
