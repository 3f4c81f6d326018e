package dev.vibecoder.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.app.command.VibeRun;
import dev.vibecoder.testkit.ScriptedRepository;
import dev.vibecoder.testkit.TestDatabase;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A repository is indexed, and people, programs and agents search it. */
class SearchIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String RETRY =
      """
      /** Tries a payment again after a failure. */
      class PaymentRetry {
        void tryAgain() {}
      }
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void index() {
    try (var repository = ScriptedRepository.create(folder.resolve("engine"))) {
      repository
          .commit("main")
          .file("src/PaymentRetry.java", RETRY)
          .file("lib/colours.py", "def mix(red, green):\n    return red + green\n")
          .file("odd.md", "# Odd\n\nturns \u001b[31mred\u202E text\n")
          .create();
      VibeRun night = VibeRun.on(DATABASE, "nightly", repository.path().toString());
      assertThat(night.exitCode()).as(night.err()).isZero();
    }
  }

  @Test
  void showsPlacesToPeople() {
    VibeRun run = VibeRun.on(DATABASE, "search", "where is a payment tried again", "--limit", "1");

    assertThat(run.out())
        .contains(" 1  src/PaymentRetry.java:", "engine, Java", "2  class PaymentRetry {");
  }

  @Test
  void givesProgramsEverything() {
    VibeRun run = VibeRun.on(DATABASE, "search", "mix colours", "--language", "python", "--json");
    JsonNode hit = run.json().get("hits").get(0);

    assertThat(run.json().propertyNames()).containsExactly("model", "hits", "next", "plan");
    assertThat(hit.get("path").asString()).isEqualTo("lib/colours.py");
    assertThat(hit.get("parts").get("prior").isNumber()).isTrue();
    assertThat(hit.get("chunk").asString()).hasSize(36);
    assertThat(VibeRun.on(DATABASE, "search", "mix", "--type", "py", "--format", "csv").out())
        .startsWith("chunk,project,path,start_line,");
  }

  @Test
  void showsHostileTextInert() {
    VibeRun run = VibeRun.on(DATABASE, "search", "turns red text", "--path", "odd*");

    assertThat(run.out()).contains("turns \\u001b[31mred\\u202e text").doesNotContain("\u001b");
  }

  @Test
  void namesTheOptionThatIsWrong() {
    assertThat(VibeRun.on(DATABASE, "search", "").err()).contains("QUERY: the question is blank");
    assertThat(VibeRun.on(DATABASE, "search", "a", "--limit", "0").err()).contains("--limit: ");
    assertThat(VibeRun.on(DATABASE, "search", "a", "--since", "abcd").err()).contains("--since: ");
    assertThat(VibeRun.on(DATABASE, "search", "a", "--kind", "verb").exitCode()).isEqualTo(2);
    assertThat(VibeRun.on(DATABASE, "search", "a", "--project", "x").err())
        .contains("vibe projects list");
  }

  @Test
  void servesAnAgentThatStartsIt() {
    var server =
        ServerParameters.builder(java())
            .args("-cp", System.getProperty("java.class.path"), Main.class.getName(), "mcp")
            .env(Map.of("DATABASE_URL", DATABASE.url()))
            .build();
    var transport = new StdioClientTransport(server, McpJsonDefaults.getMapper());
    try (var agent =
        McpClient.sync(transport)
            .initializationTimeout(Duration.ofMinutes(2))
            .requestTimeout(Duration.ofMinutes(2))
            .build()) {
      agent.initialize();
      CallToolResult found =
          agent.callTool(
              new CallToolRequest("search_code", Map.of("q", "payment tried again", "limit", 1)));

      assertThat(((TextContent) found.content().get(0)).text())
          .contains("engine src/PaymentRetry.java:");
      assertThat(agent.listTools().tools()).hasSize(4);
    }
  }

  @Test
  void answersAllThatWasAskedBeforeTheInputEnded() throws Exception {
    String asked =
        """
        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
        "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
        {"jsonrpc":"2.0","method":"notifications/initialized"}
        no message at all
        {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"list_projects"}}
        {"jsonrpc":"2.0","id":3,"method":"ping"}""";
    var builder =
        new ProcessBuilder(
            java(), "-cp", System.getProperty("java.class.path"), Main.class.getName(), "mcp");
    builder.environment().put("DATABASE_URL", DATABASE.url());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try (var in = process.getOutputStream()) {
      in.write(asked.getBytes(StandardCharsets.UTF_8));
    }
    List<JsonNode> answers =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .map(line -> JsonMapper.builder().build().readTree(line))
            .toList();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(answers).hasSize(4);
    assertThat(answers.get(0).get("result").get("serverInfo").get("name").asString())
        .isEqualTo("vibe");
    assertThat(answers.get(1).get("error").get("code").asInt()).isEqualTo(-32_700);
    assertThat(answers.get(2).toString()).contains("engine (");
    assertThat(answers.get(3).get("id").asInt()).isEqualTo(3);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
