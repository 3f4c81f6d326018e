package dev.vibecoder.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class QueryServiceIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String MODEL = "words";
  private static final String HOSTILE = "retry <script>alert(1)</script> \"quoted\" \u202E";

  private static QueryFixture service;
  private static long failed;
  private static long completed;

  @BeforeAll
  static void fill() {
    service = new QueryFixture(DATABASE, new HashedWords(MODEL));
    Project engine = service.project("engine");
    service.index(engine, MODEL, "src/Lock.java", "takes the lock and waits");
    service.index(engine, MODEL, "src/Retry.java", HOSTILE);
    service.index(engine, "other", "src/Other.java", "takes the lock and waits for ever");
    service.index(service.project("wheel"), MODEL, "lock.py", "takes the lock");
    service.index(
        service.project("eve@example.org", "engine"), MODEL, "theirs.py", "takes the lock");
    failed = service.run("nightly", "2026-01-02T02:00:00Z");
    completed = service.run("rollup", "2026-01-02T03:00:00Z");
  }

  @AfterAll
  static void close() {
    service.close();
  }

  @Test
  void findsTheNearestPlacesOfTheModelInUse() {
    JsonNode answer = service.get("/api/v1/search?q=takes+the+lock&limit=2").json();

    assertThat(answer.propertyNames()).containsExactly("model", "hits", "next", "plan");
    assertThat(answer.get("model").asString()).isEqualTo(MODEL);
    assertThat(paths(answer)).containsExactly("lock.py", "src/Lock.java");
    assertThat(answer.get("hits").get(0).propertyNames())
        .containsExactly(
            "chunk",
            "project",
            "path",
            "start_line",
            "end_line",
            "symbol",
            "kind",
            "language",
            "commit_sha",
            "score",
            "parts",
            "passage",
            "marks");
    assertThat(answer.get("hits").get(0).get("parts").get("similarity").asDouble())
        .isGreaterThan(0.99);
  }

  @Test
  void searchesWithinAProjectALanguageAndAPath() {
    String question = "/api/v1/search?q=takes+the+lock";

    assertThat(paths(service.get(question + "&project=engine").json()))
        .containsExactly("src/Lock.java", "src/Retry.java");
    assertThat(paths(service.get(question + "&language=PYTHON").json())).containsExactly("lock.py");
    assertThat(paths(service.get(question + "&path=src/L*").json()))
        .containsExactly("src/Lock.java");
    assertThat(paths(service.get(question + "&path=%25&project=").json())).isEmpty();
    assertThat(paths(service.get(question + "&kind=class").json())).isEmpty();
    assertThat(paths(service.get(question + "&kind=METHOD&type=py").json()))
        .containsExactly("lock.py");
  }

  @Test
  void goesOnWhereAPageEnded() {
    List<String> found = new ArrayList<>();
    String question = "/api/v1/search?q=takes+the+lock&limit=1";
    JsonNode page = service.get(question).json();
    found.addAll(paths(page));
    while (!page.get("next").isNull()) {
      page = service.get(question + "&cursor=" + page.get("next").asString()).json();
      found.addAll(paths(page));
    }

    assertThat(found).containsExactlyInAnyOrder("lock.py", "src/Lock.java", "src/Retry.java");
    for (String cursor : List.of("x", "%25", "MTpmZg", "OTk5OTk5OmZm")) {
      Answer answer = service.get(question + "&cursor=" + cursor);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().get("field").asString()).isEqualTo("cursor");
    }
  }

  @Test
  void explainsHowItFound() {
    JsonNode plan = service.get("/api/v1/search?q=takes+the+lock&explain=true").json().get("plan");

    assertThat(plan.get("stages").size()).isPositive();
    assertThat(plan.get("words").valueStream().map(JsonNode::asString)).contains("lock");
    assertThat(service.get("/api/v1/search?q=takes+the+lock").json().get("plan").isNull()).isTrue();
  }

  @Test
  void marksTheWordsOfTheQuestion() {
    JsonNode hit = service.get("/api/v1/search?q=lock&path=*.py").json().get("hits").get(0);
    JsonNode mark = hit.get("marks").get(0);

    assertThat(
            hit.get("passage")
                .asString()
                .substring(mark.get("start").asInt(), mark.get("end").asInt()))
        .isEqualTo("lock");
  }

  @Test
  void givesTextOfARepositoryAsTheTextOfJson() {
    Answer answer = service.get("/api/v1/search?q=retry&path=*Retry*");

    assertThat(answer.json().get("hits").get(0).get("passage").asString()).isEqualTo(HOSTILE);
    assertThat(answer.header("content-type")).isEqualTo("application/json");
  }

  @Test
  void takesWhateverPeopleAsk() {
    for (String question : List.of("%27%3B+DROP", "the+of+a", "%25", "%F0%9F%98%80", "%5C")) {
      assertThat(service.get("/api/v1/search?q=" + question).status()).isEqualTo(200);
    }
    String longest = "%E4%BD%A0".repeat(4_000);
    assertThat(service.get("/api/v1/search?q=" + longest).status()).isEqualTo(200);
  }

  @Test
  void showsProjects() {
    JsonNode all = service.get("/api/v1/projects").json();
    JsonNode one = service.get("/api/v1/projects/engine").json();

    assertThat(all.get("projects").values()).hasSize(2);
    assertThat(all.get("projects").get(0)).isEqualTo(one);
    assertThat(one.propertyNames())
        .containsExactly(
            "project",
            "state",
            "repository_url",
            "default_branch",
            "ingest_since",
            "synced_at",
            "commits",
            "unreachable_commits",
            "reviews",
            "indexed_files",
            "chunks",
            "issues");
    assertThat(one.get("chunks").asInt()).isEqualTo(2);
  }

  @Test
  void listsRunsTheNewestFirst() {
    JsonNode runs = service.get("/api/v1/runs").json().get("runs");

    assertThat(runs.values())
        .extracting(run -> run.get("id").asLong())
        .containsExactly(completed, failed);
    assertThat(runs.get(0).propertyNames())
        .containsExactly(
            "id",
            "job",
            "status",
            "origin",
            "requested_at",
            "created_at",
            "started_at",
            "ended_at",
            "parameters",
            "failure");
    assertThat(runs.get(0).get("requested_at").asString()).isEqualTo("2026-01-02T03:00:00Z");
    assertThat(runs.get(0).get("parameters").get("who").asString()).isEqualTo("<ann>");
    assertThat(service.get("/api/v1/runs?status=failed&job=rollup").json().get("runs").values())
        .isEmpty();
    assertThat(service.get("/api/v1/runs?status=FAILED").json().get("runs").values()).hasSize(1);
    assertThat(service.get("/api/v1/runs?limit=1").json().get("runs").values()).hasSize(1);
  }

  @Test
  void showsARunWithItsStepsAndInnerRuns() {
    JsonNode run = service.get("/api/v1/runs/" + failed).json();
    JsonNode inner = run.get("inner_runs").get(0);
    JsonNode roll = service.get("/api/v1/runs/" + completed).json().get("steps").get(0);

    assertThat(run.get("status").asString()).isEqualTo("FAILED");
    assertThat(run.get("steps").get(0).get("name").asString()).isEqualTo("project");
    assertThat(inner.get("job").asString()).isEqualTo("project-night");
    assertThat(inner.get("failure").asString()).contains("no <b>remote</b>");
    assertThat(roll.propertyNames())
        .containsExactly(
            "name", "status", "read", "written", "skipped", "seconds", "counters", "failure");
    assertThat(roll.get("counters").get("groups").asInt()).isEqualTo(3);
    assertThat(roll.get("seconds").isNumber()).isTrue();
  }

  @Test
  void showsSchedulesAndHealth() {
    JsonNode schedule = service.get("/api/v1/schedules").json().get("schedules").get(0);

    assertThat(schedule.propertyNames())
        .containsExactly("name", "job", "cron", "zone", "next_fire", "previous_fire", "paused");
    assertThat(schedule.get("zone").asString()).isEqualTo("Europe/Vienna");
    assertThat(service.get("/health").json().get("status").asString()).isEqualTo("up");
  }

  private static List<String> paths(JsonNode answer) {
    return answer.get("hits").valueStream().map(hit -> hit.get("path").asString()).toList();
  }
}
