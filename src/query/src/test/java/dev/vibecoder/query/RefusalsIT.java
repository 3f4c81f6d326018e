package dev.vibecoder.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsIT {

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/search",
        "/api/v1/search?q=",
        "/api/v1/search?q=+%09",
        "/api/v1/search?q=a%00b",
        "/api/v1/search?q=a&language=%00",
        "/api/v1/search?q=a&limit=0",
        "/api/v1/search?q=a&limit=101",
        "/api/v1/search?q=a&limit=ten",
        "/api/v1/search?q=a&limit=99999999999",
        "/api/v1/search?q=a&q=b",
        "/api/v1/search?q=a&projekt=x",
        "/api/v1/search?q=%zz",
        "/api/v1/search?q=a&a=&b=&c=&d=&e=&f=&g=&h=&i=&j=&k=&l=&m=&n=&o=&p=",
        "/api/v1/runs?status=BUSY",
        "/api/v1/runs?limit=101",
        "/api/v1/runs?job=%00",
        "/api/v1/runs/first",
        "/api/v1/projects?all=1",
        "/api/v1/projects/a%2Fb",
        "/api/v1/search?q=a[b",
        "/api/v1/search?q=a&since=abcd",
        "/api/v1/search?q=a&project=x&since=main",
        "/api/v1/search?q=a&mode=magic",
        "/api/v1/search?q=a&kind=%27",
        "/api/v1/search?q=a&explain=maybe",
        "/api/v1/search?q=a&access_token=b",
        "/api/v1/chunks/1",
        "/api/v1/chunks/%27",
        "/api/v1/chunks/00000000-0000-0000-0000-000000000000?before=21",
        "/api/v1/projects/a/files?cursor=%25",
        "/api/v1/projects/a/files?limit=0"
      })
  void refusesWhatCannotBeMeant(String target) {
    Answer answer = service.raw().request("GET", target, "localhost");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Exception", "Tomcat", "<html");
  }

  @ParameterizedTest
  @CsvSource({
    "search?q=, q",
    "search?q=a%00b, q",
    "search?q=a&limit=0, limit",
    "search?q=a&limit=ten, limit",
    "search?q=a&q=b, q",
    "search?q=a&projekt=x, projekt",
    "search?q=a&mode=magic, mode",
    "search?q=a&kind=verb, kind",
    "search?q=a&since=abcd, since",
    "search?q=a&explain=1, explain",
    "search?q=a&project=none, project",
    "runs?status=BUSY, status",
    "runs/first, id",
    "chunks/first, id",
    "chunks/00000000-0000-0000-0000-000000000000?after=-1, after",
    "projects/a/files?cursor=%2F%2F, cursor"
  })
  void namesTheFieldThatIsWrong(String target, String field) {
    Answer answer = service.get("/api/v1/" + target);

    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.json().get("field").asString()).isEqualTo(field);
  }

  @Test
  void refusesQuestionsThatAreTooLong() {
    assertThat(refusal("/api/v1/search?q=" + "a".repeat(4_001)).json().get("detail").asString())
        .contains("4,000");
    assertThat(refusal("/api/v1/search?q=a&path=" + "a".repeat(501)).status()).isEqualTo(400);
    Answer megabyte = service.raw().request("GET", "/api/v1/search?q=" + "a".repeat(60_000), "::1");
    assertThat(megabyte.status()).isIn(400, 414, 431);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/search?q=a&project=none",
        "/api/v1/projects/none",
        "/api/v1/projects/%00",
        "/api/v1/runs/999",
        "/api/v1/runs/-1",
        "/api/v1/projects/none/files",
        "/api/v1/projects/none/files/a",
        "/api/v1/projects/none/files/",
        "/api/v1/chunks/00000000-0000-0000-0000-000000000000",
        "/api/v1/chunks/",
        "/api/search?q=a",
        "/",
        "/index.html",
        "/api",
        "/api/v1/search/",
        "/actuator/health",
        "/API/projects",
        "/WEB-INF/web.xml"
      })
  void answersProblemsForWhatIsNotThere(String target) {
    Answer answer = service.raw().request("GET", target, "localhost");

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"})
  void answersNothingButGet(String method) {
    Answer answer = service.raw().request(method, "/api/v1/projects", "localhost");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("allow")).contains("GET");
  }

  @Test
  void doesNotWaitForBodies() {
    RawHttp raw = service.raw();
    String gigabyte = "Content-Length: 1000000000";

    for (String method : List.of("GET", "POST")) {
      for (String host : List.of("localhost", "evil.example")) {
        assertThat(raw.request(method, "/api/v1/projects", host, gigabyte).status()).isEqualTo(413);
      }
    }
    assertThat(raw.request("GET", "/", "localhost", "Transfer-Encoding: chunked").status())
        .isEqualTo(413);
    assertThat(raw.request("GET", "/a%2Fb", "localhost", gigabyte).status()).isEqualTo(400);
  }

  @Test
  void answersWhileOthersNeverFinishAsking() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 3 * QueryFixture.THREADS; i++) {
        var socket = new Socket(InetAddress.getLoopbackAddress(), service.raw().port());
        socket.getOutputStream().write("GET /api/v1/projects HTTP/1.1\r\nHost: lo".getBytes(UTF_8));
        slow.add(socket);
      }
      assertThat(service.raw().request("GET", "/api/v1/projects", "localhost").status())
          .isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:8080, 200",
    "127.0.0.1, 200",
    "127.0.0.1:1, 200",
    "[::1]:8080, 200",
    "evil.example, 421",
    "localhost.evil.example, 421",
    "127.0.0.1.evil.example:80, 421",
    "localhost., 421",
    "0.0.0.0, 421",
    "'', 421",
    "evil@localhost, 400",
    "local host, 400"
  })
  void answersToLocalNamesOnly(String host, int status) {
    assertThat(service.raw().request("GET", "/api/v1/projects", host).status()).isEqualTo(status);
  }

  @Test
  void isNotFooledAboutTheHost() {
    RawHttp raw = service.raw();

    assertThat(raw.send("GET /api/v1/projects HTTP/1.0\r\n\r\n").status()).isEqualTo(421);
    assertThat(raw.send("GET /api/v1/projects HTTP/1.1\r\nConnection: close\r\n\r\n").status())
        .isEqualTo(400);
    assertThat(raw.request("GET", "http://evil.example/api/v1/projects", "localhost").status())
        .isIn(400, 421);
    assertThat(
            raw.request("GET", "/api/v1/projects", "evil.example", "X-Forwarded-Host: localhost")
                .status())
        .isEqualTo(421);
  }

  @Test
  void tellsBrowsersToTakeNothingForAPage() {
    for (String target :
        new String[] {"/api/v1/projects", "/none", "/api/v1/search", "/api/v1/projects/a%2Fb"}) {
      Answer answer =
          service.raw().request("GET", target, "localhost", "Origin: https://evil.example");

      assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(answer.header("content-security-policy")).startsWith("default-src 'none'");
      assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
      assertThat(answer.headers().keySet())
          .noneMatch(name -> name.startsWith("access-control"))
          .doesNotContain("server", "set-cookie", "x-powered-by");
    }
  }

  private static Answer refusal(String target) {
    Answer answer = service.get(target);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    return answer;
  }
}
