package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.domain.project.SyncFailureKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching over https from git's own server. */
@Timeout(60)
class RemoteTest {

  @TempDir Path folder;
  private ClonedFixture fixture;
  private HttpsGitServer server;

  @BeforeEach
  void serve() throws Exception {
    fixture = new ClonedFixture(folder, limits(Duration.ofSeconds(30), 50 << 20));
    server = new HttpsGitServer(folder);
  }

  @AfterEach
  void close() {
    server.close();
    fixture.close();
  }

  private static GitLimits limits(Duration deadline, long packBytes) {
    return ClonedFixture.limits(deadline, Duration.ofSeconds(2), packBytes, 100);
  }

  private SyncResult sync() {
    return sync(fixture.workspace);
  }

  private SyncResult sync(Workspace workspace) {
    return ClonedFixture.sync(workspace, RepositoryUrl.parse(server.url("origin.git")));
  }

  private void assertFailure(Workspace workspace, GitFailure.Kind kind) {
    assertThatThrownBy(() -> sync(workspace))
        .isInstanceOfSatisfying(
            GitFailure.class, e -> assertThat(e.kind()).as(e.toString()).isEqualTo(kind))
        .hasMessageContaining("origin.git")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void clonesFetchesAndFollowsHead() {
    String first = fixture.origin.commit("trunk").file("a", "1\n").create();
    fixture.origin.annotatedTag("v1", first, "commit");
    fixture.origin.ref("refs/pull/1/head", fixture.origin.commit("tmp").create());
    fixture.origin.deleteBranch("tmp");
    fixture.origin.branch("other", first);
    fixture.origin.head("ref: refs/heads/trunk");

    SyncResult cloned = sync();
    fixture.origin.commit("trunk").file("a", "2\n").create();
    SyncResult fetched = sync();
    SyncResult unchanged = sync();

    assertThat(cloned.headBranch()).isEqualTo("trunk");
    assertThat(cloned.notes()).isEmpty();
    assertThat(cloned.refs()).hasSize(3);
    assertThat(fetched.cloned()).isFalse();
    assertThat(fetched.changedRefs()).isOne();
    assertThat(unchanged.changedRefs()).isZero();
    try (Clone clone = fixture.workspace.open(ClonedFixture.PROJECT)) {
      assertThat(ClonedFixture.rows(clone, fetched))
          .isEqualTo(new NativeGit(fixture.origin.path()).numstat())
          .hasSize(2);
    }
    assertThat(server.requests).allMatch(request -> request.contains("/origin.git/"));
  }

  @Test
  void takesAnEmptyRepository() {
    assertThat(sync().refs()).isEmpty();
  }

  @Test
  void sendsTheTokenWhenAskedAndSaysWhenItIsMissing() throws IOException {
    fixture.origin.commit("main").file("a", "1\n").create();
    server.answer =
        exchange -> {
          if (exchange.getRequestHeaders().containsKey("Authorization")) {
            server.fromGit(exchange);
          } else {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
            exchange.sendResponseHeaders(401, -1);
          }
        };
    var trusted =
        new Workspace(
            folder.resolve("trusted"),
            limits(Duration.ofSeconds(30), 1 << 20),
            new GitAccess(h -> Credential.token("s3cret"), null, null, List.of()));

    assertFailure(fixture.workspace, GitFailure.Kind.AUTHENTICATION);
    assertThat(sync(trusted).refs()).hasSize(1);
    try (Stream<Path> files = Files.walk(folder.resolve("trusted"))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                      .doesNotContain("s3cret"));
    }
  }

  @Test
  void saysThatThereIsNoSuchRepository() {
    server.answer = exchange -> exchange.sendResponseHeaders(404, -1);

    assertFailure(fixture.workspace, GitFailure.Kind.NOT_A_REPOSITORY);
  }

  @ParameterizedTest
  @CsvSource({
    "400, PERMANENT",
    "403, AUTHENTICATION",
    "404, PERMANENT",
    "410, PERMANENT",
    "429, TRANSIENT",
    "500, TRANSIENT",
    "503, TRANSIENT"
  })
  void tellsFromTheStatusWhatToDo(int status, SyncFailureKind remedy) {
    // With and without a token, for JGit tries in other ways when it has one.
    for (GitCredentials credentials :
        List.of(GitCredentials.none(), host -> Credential.token("s3cret"))) {
      server.answer =
          exchange -> {
            boolean asked = exchange.getRequestHeaders().containsKey("Authorization");
            if (asked || credentials.forHost("any") == null) {
              exchange.sendResponseHeaders(status, -1);
            } else {
              exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
              exchange.sendResponseHeaders(401, -1);
            }
          };
      var access = new GitAccess(credentials, null, null, List.of());
      var workspace =
          new Workspace(folder.resolve("w"), limits(Duration.ofSeconds(30), 1 << 20), access);

      assertThatThrownBy(() -> sync(workspace))
          .isInstanceOfSatisfying(
              GitFailure.class,
              e -> assertThat(e.kind().remedy()).as(e.toString()).isEqualTo(remedy));
    }
  }

  @Test
  void followsARepositoryThatWasRenamedOnItsHostAndSaysSo() {
    fixture.origin.commit("main").file("a", "1\n").create();
    server.answer =
        exchange -> {
          String asked = exchange.getRequestURI().toString();
          if (asked.startsWith("/old.git")) {
            exchange.getResponseHeaders().add("Location", asked.replace("/old.git", "/origin.git"));
            exchange.sendResponseHeaders(301, -1);
          } else {
            server.fromGit(exchange);
          }
        };

    SyncResult result =
        ClonedFixture.sync(fixture.workspace, RepositoryUrl.parse(server.url("old.git")));

    assertThat(result.refs()).hasSize(1);
    assertThat(ClonedFixture.reasons(result.notes())).containsExactly("MOVED");
    assertThat(result.notes().get(0).detail()).contains(server.url("origin.git"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 50, 99})
  void triesAgainWhenAPackBreaksOff(int percent) {
    byte[] noise = new byte[100_000];
    new Random(2).nextBytes(noise);
    fixture.origin.commit("main").file("noise", noise).create();
    server.answer = exchange -> server.fromGit(exchange, percent);

    assertThatThrownBy(this::sync)
        .isInstanceOfSatisfying(
            GitFailure.class,
            e ->
                assertThat(e.kind().remedy())
                    .as(Traces.of(e))
                    .isEqualTo(SyncFailureKind.TRANSIENT));
    server.answer = server::fromGit;
    assertThat(sync().refs()).hasSize(1);
  }

  @Test
  void fetchesTheNotesOnWhatAgentsWroteAndNoOthers() {
    String sha = fixture.origin.commit("main").file("a", "1\n").create();
    var git = new NativeGit(fixture.origin.path());
    git.run("notes", "--ref=refs/notes/ai", "add", "-m", "first", sha);
    git.run("notes", "--ref=refs/notes/commits", "add", "-m", "other", sha);
    String first = git.run("rev-parse", "refs/notes/ai").strip();

    SyncResult cloned = sync();
    git.run("notes", "--ref=refs/notes/ai", "append", "-m", "second", sha);
    String second = git.run("rev-parse", "refs/notes/ai").strip();
    SyncResult fetched = sync();
    SyncResult local = ClonedFixture.sync(local(), fixture.origin.url());
    git.run("update-ref", "-d", "refs/notes/ai");

    assertThat(cloned.aiNotes()).isEqualTo(first);
    assertThat(fetched.aiNotes()).isEqualTo(second).isEqualTo(local.aiNotes());
    assertThat(fetched.changedRefs()).isZero();
    assertThat(fetched.refs()).hasSize(1);
    assertThat(new NativeGit(fixture.gitDir()).run("notes", "--ref=ai", "show", sha))
        .contains("first", "second");
    assertThat(new NativeGit(fixture.gitDir()).run("for-each-ref")).doesNotContain("notes/commits");
    assertThat(sync().aiNotes()).isNull();
  }

  private Workspace local() {
    return new Workspace(folder.resolve("local"), GitLimits.defaults());
  }

  @Test
  void followsNoRedirectAndNoOldProtocol() {
    server.answer =
        exchange -> {
          exchange.getResponseHeaders().add("Location", "https://127.0.0.1:1/evil.git/info/refs");
          exchange.sendResponseHeaders(302, -1);
        };
    assertThatThrownBy(this::sync).isInstanceOf(GitFailure.class);

    server.requests.clear();
    server.answer =
        exchange -> text(exchange, "1234567890123456789012345678901234567890\trefs/heads/main\n");
    assertThatThrownBy(this::sync)
        .isInstanceOfSatisfying(
            GitFailure.class, e -> assertThat(e.kind()).isEqualTo(GitFailure.Kind.HOSTILE));
    assertThat(server.requests).hasSize(1);
  }

  private static void text(HttpExchange exchange, String body) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void endsWhenTheServerSendsTooMuchOrTooSlowly() {
    byte[] noise = new byte[3 << 20];
    new Random(1).nextBytes(noise);
    fixture.origin.commit("main").file("noise", noise).create();
    var small = new Workspace(folder.resolve("s"), limits(Duration.ofSeconds(30), 1 << 20));
    assertFailure(small, GitFailure.Kind.TOO_LARGE);

    server.answer = RemoteTest::drip;
    var hurried = new Workspace(folder.resolve("t"), limits(Duration.ofSeconds(3), 50 << 20));
    assertFailure(hurried, GitFailure.Kind.TIMEOUT);
  }

  /** A byte now and then is no silence, but goes on for ever. */
  private static void drip(HttpExchange exchange) throws IOException {
    exchange
        .getResponseHeaders()
        .add("Content-Type", "application/x-git-upload-pack-advertisement");
    exchange.sendResponseHeaders(200, 0);
    var waiting = new CountDownLatch(1);
    try {
      for (byte b :
          "001e# service=git-upload-pack\n0000".repeat(99).getBytes(StandardCharsets.UTF_8)) {
        exchange.getResponseBody().write(b);
        exchange.getResponseBody().flush();
        if (waiting.await(250, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void classifiesAServerThatFails() {
    server.answer = exchange -> exchange.sendResponseHeaders(503, -1);

    assertFailure(fixture.workspace, GitFailure.Kind.UNREACHABLE);
    server.close();
    assertFailure(fixture.workspace, GitFailure.Kind.UNREACHABLE);
    assertThat(List.of(folder.resolve("workspace/.tmp").toFile().list())).isEmpty();
  }
}
