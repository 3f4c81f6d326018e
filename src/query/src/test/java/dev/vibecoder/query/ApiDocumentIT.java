package dev.vibecoder.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.people.UserAccount;
import dev.vibecoder.domain.work.Agent;
import dev.vibecoder.domain.work.Execution;
import dev.vibecoder.domain.work.Task;
import dev.vibecoder.scheduler.quartz.ScheduleState;
import dev.vibecoder.search.ScoreParts;
import dev.vibecoder.search.SearchAnswer;
import dev.vibecoder.search.SearchHit;
import dev.vibecoder.search.SearchPlan;
import dev.vibecoder.search.Span;
import dev.vibecoder.store.TaskCommit;
import dev.vibecoder.store.TaskNode;
import dev.vibecoder.store.TaskTotal;
import dev.vibecoder.store.report.ChunkText;
import dev.vibecoder.store.report.FileRow;
import dev.vibecoder.store.report.PlacedChunk;
import dev.vibecoder.store.report.PlacedSymbol;
import dev.vibecoder.store.report.ProjectRow;
import dev.vibecoder.store.report.Surroundings;
import dev.vibecoder.testkit.TestDatabase;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the document says is what is answered. */
class ApiDocumentIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static QueryFixture service;
  private static JsonNode document;

  @BeforeAll
  static void read() {
    service = new QueryFixture(DATABASE, new HashedWords("words"));
    document = service.get("/v3/api-docs").json();
  }

  @AfterAll
  static void close() {
    service.close();
  }

  @Test
  void hasThePathsThatAreAnswered() {
    assertThat(Set.copyOf(document.get("paths").propertyNames())).isEqualTo(service.mappedPaths());
    assertThat(service.get("/v3/api-docs.yaml").body()).startsWith("openapi: 3.1.0");
  }

  static List<String> paths() {
    return List.of(
        "/api/v1/search",
        "/api/v1/projects",
        "/api/v1/projects/{name}",
        "/api/v1/projects/{name}/files",
        "/api/v1/projects/{name}/files/{path}",
        "/api/v1/chunks/{id}",
        "/api/v1/runs",
        "/api/v1/runs/{id}",
        "/api/v1/schedules",
        "/api/v1/tasks",
        "/api/v1/tasks/queue",
        "/api/v1/tasks/{id}",
        "/api/v1/agents",
        "/api/v1/agents/{agent}",
        "/api/v1/executions",
        "/api/v1/executions/{id}",
        "/api/v1/users",
        "/api/v1/users/me");
  }

  /** Whoever gives another parameter is told which there are. */
  @ParameterizedTest
  @MethodSource("paths")
  void hasTheParametersThatAreTaken(String path) {
    String id = path.contains("runs") ? "1" : "00000000-0000-0000-0000-000000000000";
    Answer refusal = service.get(path.replace("{id}", id).replaceAll("[{}]", "") + "?nonesuch=1");
    String detail = refusal.json().get("detail").asString();

    assertThat(refusal.status()).isEqualTo(400);
    if (parameters(path).isEmpty()) {
      assertThat(detail).isEqualTo("there are no parameters here");
    } else {
      String known = detail.substring(detail.indexOf("there are ") + "there are ".length());
      assertThat(new TreeSet<>(Arrays.asList(known.split(", ")))).isEqualTo(parameters(path));
    }
  }

  private static Set<String> parameters(String path) {
    var names = new TreeSet<String>();
    for (JsonNode parameter : document.get("paths").get(path).get("get").path("parameters")) {
      JsonNode meant =
          parameter.has("$ref")
              ? document.at(parameter.get("$ref").asString().substring(1))
              : parameter;
      if (meant.get("in").asString().equals("query")) {
        names.add(meant.get("name").asString());
      }
    }
    return names;
  }

  static List<String> written() {
    return document
        .get("paths")
        .propertyStream()
        .flatMap(
            path ->
                path.getValue()
                    .propertyStream()
                    .filter(operation -> hasFieldsOfOurs(operation.getValue()))
                    .map(operation -> operation.getKey() + " " + path.getKey()))
        .toList();
  }

  /** Spans have fields that OpenTelemetry may add to. */
  private static boolean hasFieldsOfOurs(JsonNode operation) {
    return operation.at("/requestBody/content/application~1json/schema").has("$ref");
  }

  /** Whoever sends another field is told which there are. */
  @ParameterizedTest
  @MethodSource("written")
  void hasTheFieldsThatAreTaken(String operation) {
    String[] parts = operation.split(" ");
    String path = parts[1].replaceAll("[{][a-z]+[}]", "00000000-0000-0000-0000-000000000000");
    Answer refusal = service.write(parts[0].toUpperCase(Locale.ROOT), path, "{\"nonesuch\": 1}");
    String detail = refusal.json().get("detail").asString();
    String reference =
        document
            .get("paths")
            .get(parts[1])
            .get(parts[0])
            .at("/requestBody/content/application~1json/schema/$ref")
            .asString();
    var documented =
        new TreeSet<>(document.at(reference.substring(1)).path("properties").propertyNames());

    assertThat(refusal.status()).isEqualTo(400);
    if (documented.isEmpty()) {
      assertThat(detail).isEqualTo("there are no fields here");
    } else {
      String known = detail.substring(detail.indexOf("there are ") + "there are ".length());
      assertThat(new TreeSet<>(Arrays.asList(known.split(", ")))).isEqualTo(documented);
    }
  }

  static Stream<Map.Entry<String, Class<? extends Record>>> schemas() {
    return Map.<String, Class<? extends Record>>ofEntries(
        Map.entry("SearchAnswer", SearchAnswer.class),
        Map.entry("SearchHit", SearchHit.class),
        Map.entry("ScoreParts", ScoreParts.class),
        Map.entry("Span", Span.class),
        Map.entry("SearchPlan", SearchPlan.class),
        Map.entry("Stage", SearchPlan.Stage.class),
        Map.entry("ProjectRow", ProjectRow.class),
        Map.entry("FileRow", FileRow.class),
        Map.entry("PlacedChunk", PlacedChunk.class),
        Map.entry("PlacedSymbol", PlacedSymbol.class),
        Map.entry("Surroundings", Surroundings.class),
        Map.entry("ChunkText", ChunkText.class),
        Map.entry("ListedRun", ListedRun.class),
        Map.entry("ShownStep", ShownStep.class),
        Map.entry("ScheduleState", ScheduleState.class),
        Map.entry("Task", Task.class),
        Map.entry("TaskTotal", TaskTotal.class),
        Map.entry("TaskNode", TaskNode.class),
        Map.entry("TaskCommit", TaskCommit.class),
        Map.entry("Agent", Agent.class),
        Map.entry("Execution", Execution.class),
        Map.entry("UserAccount", UserAccount.class),
        Map.entry("TaskList", TasksController.TaskList.class),
        Map.entry("AgentList", AgentsController.AgentList.class),
        Map.entry("ExecutionList", ExecutionsController.ExecutionList.class),
        Map.entry("UserList", UsersController.UserList.class),
        Map.entry("Cancelled", TaskQueueController.Cancelled.class),
        Map.entry("Health", HealthController.Health.class))
        .entrySet()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void hasTheFieldsThatAreAnswered(Map.Entry<String, Class<? extends Record>> schema) {
    assertThat(
            document.at("/components/schemas/" + schema.getKey() + "/properties").propertyNames())
        .containsExactlyElementsOf(
            Arrays.stream(schema.getValue().getRecordComponents())
                .map(RecordComponent::getName)
                .map(
                    name ->
                        name.replaceAll("([A-Z]|(?<=[a-z])\\d)", "_$1").toLowerCase(Locale.ROOT))
                .toList());
  }

  @Test
  void pointsToNothingThatIsNotThere() {
    assertThat(document.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }
}
