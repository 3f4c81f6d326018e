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
        "/api/search",
        "/api/search?q=",
        "/api/search?q=+%09",
        "/api/search?q=a%00b",
        "/api/search?q=a&language=%00",
        "/api/search?q=a&limit=0",
        "/api/search?q=a&limit=101",
        "/api/search?q=a&limit=ten",
        "/api/search?q=a&limit=99999999999",
        "/api/search?q=a&q=b",
        "/api/search?q=a&projekt=x",
        "/api/search?q=%zz",
        "/api/search?q=a&a=&b=&c=&d=&e=&f=&g=&h=&i=&j=&k=&l=&m=&n=&o=&p=",
        "/api/runs?status=BUSY",
        "/api/runs?limit=101",
        "/api/runs?job=%00",
        "/api/runs/first",
        "/api/projects?all=1",
        "/api/projects/a%2Fb",
        "/api/search?q=a[b"
      })
  void refusesWhatCannotBeMeant(String target) {
    Answer answer = service.raw().request("GET", target, "localhost");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Exception", "Tomcat", "<html");
  }

  @Test
  void refusesQuestionsThatAreTooLong() {
    assertThat(refusal("/api/search?q=" + "a".repeat(4_001)).json().get("detail").asString())
        .contains("4,000");
    assertThat(refusal("/api/search?q=a&path=" + "a".repeat(501)).status()).isEqualTo(400);
    Answer megabyte = service.raw().request("GET", "/api/search?q=" + "a".repeat(60_000), "::1");
    assertThat(megabyte.status()).isIn(400, 414, 431);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?q=a&project=none",
        "/api/projects/none",
        "/api/projects/%00",
        "/api/runs/999",
        "/api/runs/-1",
        "/",
        "/index.html",
        "/api",
        "/api/search/",
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
    Answer answer = service.raw().request(method, "/api/projects", "localhost");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("allow")).contains("GET");
  }

  @Test
  void doesNotWaitForBodies() {
    RawHttp raw = service.raw();
    String gigabyte = "Content-Length: 1000000000";

    for (String method : List.of("GET", "POST")) {
      for (String host : List.of("localhost", "evil.example")) {
        assertThat(raw.request(method, "/api/projects", host, gigabyte).status()).isEqualTo(413);
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
        socket.getOutputStream().write("GET /api/projects HTTP/1.1\r\nHost: lo".getBytes(UTF_8));
        slow.add(socket);
      }
      assertThat(service.raw().request("GET", "/api/projects", "localhost").status())
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
    assertThat(service.raw().request("GET", "/api/projects", host).status()).isEqualTo(status);
  }

  @Test
  void isNotFooledAboutTheHost() {
    RawHttp raw = service.raw();

    assertThat(raw.send("GET /api/projects HTTP/1.0\r\n\r\n").status()).isEqualTo(421);
    assertThat(raw.send("GET /api/projects HTTP/1.1\r\nConnection: close\r\n\r\n").status())
        .isEqualTo(400);
    assertThat(raw.request("GET", "http://evil.example/api/projects", "localhost").status())
        .isIn(400, 421);
    assertThat(
            raw.request("GET", "/api/projects", "evil.example", "X-Forwarded-Host: localhost")
                .status())
        .isEqualTo(421);
  }

  @Test
  void tellsBrowsersToTakeNothingForAPage() {
    for (String target :
        new String[] {"/api/projects", "/none", "/api/search", "/api/projects/a%2Fb"}) {
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
