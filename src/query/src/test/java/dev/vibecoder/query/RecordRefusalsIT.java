package dev.vibecoder.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What may not be written, and what nobody else may write. */
class RecordRefusalsIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String NONE = "00000000-0000-0000-0000-000000000000";

  private static QueryFixture service;

  @BeforeAll
  static void start() {
    service = new QueryFixture(DATABASE, new HashedWords("words"));
    service.project("engine");
    service.post("/api/v1/agents", "{\"name\": \"coder\"}");
  }

  @AfterAll
  static void close() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tasks | {'project': 'engine'} | 400 | title
          tasks | {'project': 'engine', 'title': 7} | 400 | title
          tasks | {'project': 'engine', 'title': ' '} | 422 | title
          tasks | {'project': 'engine', 'title': 'a\\u0000b'} | 422 | title
          tasks | {'project': 'engine', 'title': 'a\\ud800b'} | 422 | title
          tasks | {'title': 'x'} | 422 | project
          tasks | {'title': 'x', 'project': 'none'} | 422 | project
          tasks | {'title': 'x', 'project': 'hers'} | 422 | project
          tasks | {'title': 'x', 'project': 'engine', 'priority': 'urgent'} | 400 | priority
          tasks | {'title': 'x', 'project': 'engine', 'agent_type': 'poet'} | 400 | agent_type
          tasks | {'title': 'x', 'project': 'engine', 'status': 'completed'} | 400 | status
          tasks | {'title': 'x', 'project': 'engine', 'parent_task_id': 'x'} | 400 | parent_task_id
          tasks | {'title': 'x', 'project': 'engine', 'parent_task_id': '00000000-0000-0000-0000-000000000000'} | 422 | parent_task_id
          tasks | {'title': 'x', 'project': 'engine', 'source': 'tracker'} | 422 | external_id
          tasks | {'title': 'x', 'title': 'y'} | 400 | body
          tasks | [] | 400 | body
          tasks | {'title': | 400 | body
          tasks/claim | {} | 400 | worker
          tasks/claim | {'worker': 'w', 'lease_seconds': 9} | 422 | lease_seconds
          tasks/claim | {'worker': 'w', 'lease_seconds': 1.5} | 400 | lease_seconds
          tasks/claim | {'worker': 'w', 'project': 'none'} | 422 | project
          agents | {'name': 'coder'} | 409 | -
          agents | {'name': '00000000-0000-0000-0000-000000000000'} | 422 | name
          agents | {'name': 'x', 'capabilities': 'sql'} | 400 | capabilities
          agents | {'name': 'x', 'capabilities': ['']} | 422 | capabilities
          executions | {} | 400 | agent
          executions | {'agent': 'coder', 'commit': 'main'} | 422 | commit
          executions | {'agent': 'coder', 'project': 'engine', 'commit': 'cccccccccccccccccccccccccccccccccccccccc'} | 422 | commit
          executions | {'agent': 'coder', 'commit': 'cccccccccccccccccccccccccccccccccccccccc'} | 422 | project
          executions | {'agent': 'nobody'} | 422 | agent
          executions | {'agent': 'coder', 'source': 'Vibe-model-review', 'external_id': '1'} | 422 | source
          executions | {'agent': 'coder', 'metadata': []} | 400 | metadata
          executions | {'agent': 'coder', 'input': {'a': ['\\u0000']}} | 400 | input
          executions | {'agent': 'coder', 'input': 1e999999} | 400 | input
          executions | {'agent': 'coder', 'started_at': '2999-01-01'} | 422 | started_at
          executions | {'agent': 'coder', 'started_at': 'yesterday'} | 400 | started_at
          executions | {'agent': 'coder', 'task': '00000000-0000-0000-0000-000000000000'} | 422 | task
          users | {'email': 'nowhere'} | 422 | email
          users | {'email': 'ann@example.org'} | 409 | -
          users | {'email': 'x@example.org', 'github_id': 0} | 422 | github_id
          """)
  void namesTheFieldThatIsWrong(String path, String body, int status, String field) {
    service.project("bob@example.org", "hers");
    Answer answer = service.post("/api/v1/" + path, body.replace('\'', '"'));

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(field.equals("-") || answer.json().get("field").asString().equals(field))
        .as(answer.body())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'input_tokens': -1} | 422 | input_tokens
          {'output_tokens': 1e3} | 400 | output_tokens
          {'reasoning_tokens': 99999999999999} | 422 | reasoning_tokens
          {'cost': -0.01} | 422 | cost
          {'cost': 'free'} | 400 | cost
          {'cost': 1e-99999999} | 422 | cost
          {'cost': 1e12} | 422 | cost
          {'duration_ms': -1} | 422 | duration_ms
          {'completed_at': '2001-01-01T00:00:00Z'} | 422 | completed_at
          {'error': 'x'} | 400 | error
          """)
  void refusesEndsThatCannotBe(String body, int status, String field) {
    String id =
        service.post("/api/v1/executions", "{\"agent\": \"coder\"}").json().get("id").asString();
    Answer answer = service.post("/api/v1/executions/" + id + "/complete", body.replace('\'', '"'));

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().get("field").asString()).isEqualTo(field);
    assertThat(service.get("/api/v1/executions/" + id).json().get("status").asString())
        .isEqualTo("RUNNING");
  }

  @Test
  void keepsJsonAsItIsGiven() {
    String input =
        "{\"n\":1.500,\"big\":123456789012345678901234567890,\"text\":\"\u00e9\uD83D\uDE00\"}";
    Answer begun =
        service.post("/api/v1/executions", "{\"agent\": \"coder\", \"input\": " + input + "}");

    assertThat(begun.status()).isEqualTo(201);
    assertThat(begun.header("location"))
        .isEqualTo("/api/v1/executions/" + begun.json().get("id").asString());
    assertThat(begun.body().replace(" ", ""))
        .contains("1.500", "123456789012345678901234567890", "\u00e9\uD83D\uDE00");
  }

  @Test
  void boundsWhatIsNested() {
    String deep = "[".repeat(70) + "]".repeat(70);
    assertThat(
            service
                .post("/api/v1/executions", "{\"agent\": \"coder\", \"input\": " + deep + "}")
                .status())
        .isEqualTo(400);
    String large = "{\"title\": \"" + "a".repeat(1_100_000) + "\"}";
    assertThat(service.post("/api/v1/tasks", large).status()).isEqualTo(413);
  }

  /** No form, and no page that asks first, can write. */
  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
  void isNotWrittenByForms(String type) {
    for (String path : List.of("tasks", "tasks/claim", "agents", "executions", "users")) {
      assertThat(send(path, "Content-Type", type).status()).isEqualTo(415);
    }
  }

  @Test
  void isNotWrittenByPagesOfOtherSites() {
    for (String path : List.of("tasks", "tasks/" + NONE + "/cancel", "users")) {
      String[] json = {"Content-Type", "application/json"};
      assertThat(send(path, json[0], json[1], "Origin", "https://evil.example").status())
          .isEqualTo(403);
      assertThat(send(path, json[0], json[1], "Origin", "null").status()).isEqualTo(403);
      Answer called =
          service
              .raw()
              .request(
                  "POST",
                  "/api/v1/" + path,
                  "evil.example",
                  "Content-Type: application/json",
                  "Content-Length: 0");
      assertThat(called.status()).isEqualTo(421);
      Answer asked = service.raw().request("OPTIONS", "/api/v1/" + path, "localhost");
      assertThat(asked.status()).isEqualTo(405);
      assertThat(asked.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }
    assertThat(send("tasks", "Origin", "http://localhost:3000").status()).isEqualTo(415);
  }

  @Test
  void isWrittenWithATokenOnceThereIsOne() {
    try (var guarded = new QueryFixture(DATABASE, new HashedWords("words"))) {
      String token = guarded.tokens().create("runner", null).orElseThrow();
      String task = "{\"project\": \"engine\", \"title\": \"x\"}";

      assertThat(guarded.post("/api/v1/tasks", task).status()).isEqualTo(401);
      assertThat(
              guarded
                  .send(
                      HttpRequest.newBuilder(URI.create(guarded.url() + "/api/v1/tasks"))
                          .header("Authorization", "Bearer " + token)
                          .header("Content-Type", "application/json; charset=utf-8")
                          .POST(BodyPublishers.ofString(task))
                          .build())
                  .status())
          .isEqualTo(201);
    } finally {
      DATABASE.execute("DELETE FROM api_tokens");
    }
  }

  private static Answer send(String path, String... headers) {
    return service.send(
        HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/" + path))
            .headers(headers)
            .POST(BodyPublishers.ofString("{}"))
            .build());
  }

  @Test
  void doesNotShowOrChangeWhatOthersOwn() {
    String task = hers();
    List<Answer> answers = new ArrayList<>();
    answers.add(service.get("/api/v1/tasks/" + task));
    answers.add(service.write("PATCH", "/api/v1/tasks/" + task, "{\"title\": \"mine\"}"));
    for (String action : List.of("release", "complete", "fail", "cancel")) {
      answers.add(service.post("/api/v1/tasks/" + task + "/" + action, "{}"));
    }
    answers.add(
        service.post("/api/v1/tasks/" + task + "/heartbeat", "{\"claim_id\": \"" + NONE + "\"}"));
    answers.add(service.get("/api/v1/agents/hers"));
    answers.add(service.write("PATCH", "/api/v1/agents/hers", "{\"model\": \"x\"}"));
    answers.add(service.get("/api/v1/executions?agent=hers"));
    answers.add(service.get("/api/v1/executions/" + NONE));
    answers.add(service.post("/api/v1/executions/" + NONE + "/complete", "{}"));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(404));
    assertThat(service.get("/api/v1/tasks").body()).doesNotContain(task);
    assertThat(service.get("/api/v1/tasks/queue").body()).doesNotContain(task);
    assertThat(service.get("/api/v1/agents").body()).doesNotContain("hers");
    assertThat(DATABASE.value("SELECT title FROM tasks WHERE id = '" + task + "'"))
        .isEqualTo("secret");
  }

  private static String hers() {
    String project = service.project("bob@example.org", "hers").id().toString();
    String task = "00000000-0000-7000-8000-0000000000aa";
    DATABASE.execute(
        """
        INSERT INTO tasks (id, user_id, project_id, title, priority)
        SELECT '%s', user_id, id, 'secret', 'CRITICAL' FROM projects WHERE id = '%s'
        """
            .formatted(task, project));
    DATABASE.execute(
        """
        INSERT INTO agents (id, user_id, name, type)
        SELECT '%s', user_id, 'hers', 'GENERAL' FROM projects WHERE id = '%s'
        """
            .formatted(task, project));
    return task;
  }

  @Test
  void refusesWhatStandsOtherwise() {
    JsonNode task =
        service.post("/api/v1/tasks", "{\"project\": \"engine\", \"title\": \"x\"}").json();
    String path = "/api/v1/tasks/" + task.get("id").asString();
    assertThat(service.post(path + "/cancel", "{}").json().get("cancelled").asInt()).isEqualTo(1);

    for (String action : List.of("release", "complete", "fail", "cancel")) {
      Answer answer = service.post(path + "/" + action, "{}");
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.json().get("detail").asString()).contains("is CANCELLED");
    }
    assertThat(service.post(path + "/fail", "{\"error\": \"a\", \"result\": 1}").status())
        .isEqualTo(400);
  }

  @Test
  void changesWhatIsGivenAndEmptiesWhatIsNull() {
    String id =
        service
            .post(
                "/api/v1/tasks",
                "{\"project\": \"engine\", \"title\": \"x\", \"prompt\": \"p\", \"description\": \"d\"}")
            .json()
            .get("id")
            .asString();
    JsonNode changed =
        service
            .write("PATCH", "/api/v1/tasks/" + id, "{\"prompt\": null, \"priority\": \"critical\"}")
            .json();

    assertThat(changed.get("prompt").isNull()).isTrue();
    assertThat(changed.get("description").asString()).isEqualTo("d");
    assertThat(changed.get("priority").asString()).isEqualTo("CRITICAL");
    assertThat(service.write("PATCH", "/api/v1/tasks/" + id, "{\"title\": null}").status())
        .isEqualTo(400);
    assertThat(service.post("/api/v1/tasks/claim", "{\"worker\": \"w\"}").status()).isEqualTo(200);
  }

  @Test
  void turnsPages() {
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      service.post("/api/v1/agents", "{\"name\": \"page " + i + "\", \"type\": \"frontend\"}");
      service.post("/api/v1/executions", "{\"agent\": \"page 0\", \"source\": \"pages\"}");
    }
    for (String list : List.of("agents?type=frontend&", "executions?source=pages&")) {
      seen.clear();
      String next = "";
      do {
        JsonNode page = service.get("/api/v1/" + list + "limit=2" + next).json();
        page.get(list.substring(0, list.indexOf('?')))
            .forEach(row -> seen.add(row.get("id").asString()));
        next = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
      } while (!next.isEmpty());
      assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }
    assertThat(service.get("/api/v1/tasks?cursor=eA").json().get("field").asString())
        .isEqualTo("cursor");
    assertThat(service.get("/api/v1/executions?cursor=eA").status()).isEqualTo(400);
  }

  @Test
  void showsTheOwner() {
    assertThat(service.get("/api/v1/users/me").json().get("email").asString())
        .isEqualTo(QueryFixture.OWNER);
    assertThat(
            service
                .write("PATCH", "/api/v1/users/me", "{\"name\": \"Ann B\", \"github_id\": 77}")
                .json()
                .get("github_id")
                .asInt())
        .isEqualTo(77);
    assertThat(service.write("PATCH", "/api/v1/users/me", "{\"email\": \"x@y\"}").status())
        .isEqualTo(400);
    assertThat(service.post("/api/v1/users", "{\"email\": \"new@example.org\"}").status())
        .isEqualTo(201);
    assertThat(service.get("/api/v1/users").body()).contains("new@example.org");
  }
}
