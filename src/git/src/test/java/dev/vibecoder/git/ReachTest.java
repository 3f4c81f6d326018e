package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.domain.project.RepositoryUrl;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whom a fetch connects to: checked addresses, a proxy, and with which credentials. */
@Timeout(60)
class ReachTest {

  private static final String SECRET = "s3cret";

  @TempDir Path folder;
  private ClonedFixture fixture;
  private HttpsGitServer server;

  @BeforeEach
  void serve() throws Exception {
    fixture = new ClonedFixture(folder);
    fixture.origin.commit("main").file("a", "1\n").create();
    server = new HttpsGitServer(folder);
  }

  @AfterEach
  void close() {
    server.close();
    fixture.close();
  }

  private static GitLimits limits(boolean privateHosts) {
    GitLimits open =
        ClonedFixture.limits(Duration.ofSeconds(20), Duration.ofSeconds(2), 50 << 20, 100);
    return new GitLimits(
        open.deadline(),
        open.silence(),
        open.maxPackBytes(),
        open.maxPackObjects(),
        open.maxObjectBytes(),
        open.maxRefBytes(),
        open.maxRefs(),
        open.maxTreeEntries(),
        open.maxFilesPerCommit(),
        open.maxTextBytes(),
        privateHosts);
  }

  private Workspace workspace(GitCredentials credentials, @Nullable HttpProxy proxy) {
    var access = new GitAccess(credentials, proxy, null, List.of());
    return new Workspace(folder.resolve("w"), limits(true), access);
  }

  private RepositoryUrl url(String host) {
    return RepositoryUrl.parse(server.url("origin.git").replace("127.0.0.1", host));
  }

  /** A name that leads outside when it is checked and inside when it is connected to. */
  @Test
  void doesNotConnectToAnAddressThatWasNotChecked() throws Exception {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    var lookups = new AtomicInteger();
    Resolver lying =
        host ->
            new InetAddress[] {
              lookups.getAndIncrement() == 0 ? InetAddress.getByName("140.82.121.4") : loopback
            };
    var terms = new SyncTerms(limits(false), GitAccess.publicOnly(), lying);
    var workspace = new Workspace(folder.resolve("w"), terms);

    try (var canary = new CanaryServer(loopback)) {
      RepositoryUrl url = RepositoryUrl.parse("https://localhost:" + canary.port() + "/a.git");
      assertThatThrownBy(() -> ClonedFixture.sync(workspace, url))
          .isInstanceOfSatisfying(
              GitFailure.class, e -> assertThat(e.kind()).isEqualTo(GitFailure.Kind.HOSTILE))
          .hasMessageContaining("localhost is not a public one");

      assertThat(canary.hits()).isZero();
    }
    assertThat(lookups).hasValue(2);
  }

  @Test
  void refusesANameOfWhichOneAddressIsInside() {
    Resolver mixed =
        host ->
            new InetAddress[] {
              InetAddress.getByName("140.82.121.4"), InetAddress.getByName("10.0.0.1")
            };
    var terms = new SyncTerms(limits(false), GitAccess.publicOnly(), mixed);

    assertThatThrownBy(
            () ->
                ClonedFixture.sync(
                    new Workspace(folder.resolve("w"), terms),
                    RepositoryUrl.parse("https://example.org/a.git")))
        .isInstanceOfSatisfying(
            GitFailure.class, e -> assertThat(e.kind()).isEqualTo(GitFailure.Kind.UNSUPPORTED));
  }

  @Test
  void goesThroughTheProxyWithAndWithoutCredentials() throws Exception {
    try (var open = new ConnectProxy(null);
        var closed = new ConnectProxy("Basic YWRhOnMzY3JldA==")) {
      HttpProxy plain = HttpProxy.parse("http://127.0.0.1:" + open.port(), List.of());
      HttpProxy named =
          HttpProxy.parse("http://ada:" + SECRET + "@127.0.0.1:" + closed.port(), List.of());
      HttpProxy unnamed = HttpProxy.parse("http://127.0.0.1:" + closed.port(), List.of());

      ClonedFixture.sync(workspace(GitCredentials.none(), plain), url("127.0.0.1"));
      ClonedFixture.sync(workspace(GitCredentials.none(), named), url("127.0.0.1"));

      assertThat(open.requests).contains("CONNECT " + url("127.0.0.1").toString().split("/")[2]);
      assertThat(closed.requests).isNotEmpty();
      assertThatThrownBy(
              () -> ClonedFixture.sync(workspace(GitCredentials.none(), unnamed), url("127.0.0.1")))
          .isInstanceOfSatisfying(
              GitFailure.class, e -> assertThat(e.kind()).isEqualTo(GitFailure.Kind.AUTHENTICATION))
          .hasMessageContaining("VIBE_GIT_PROXY");
    }
    assertThat(server.requests).isNotEmpty().noneMatch(request -> request.contains("Proxy"));
  }

  @Test
  void goesPastTheProxyToHostsThatAreNamed() throws Exception {
    try (var proxy = new ConnectProxy(null)) {
      String address = "127.0.0.1:" + proxy.port();

      ClonedFixture.sync(
          workspace(GitCredentials.none(), HttpProxy.parse(address, List.of(" 127.0.0.1 "))),
          url("127.0.0.1"));

      assertThat(proxy.requests).isEmpty();
    }
    HttpProxy proxy = HttpProxy.parse("h:1", List.of(".example.org", "corp"));
    assertThat(proxy.serves("git.example.org")).isFalse();
    assertThat(proxy.serves("notexample.org")).isTrue();
    assertThat(proxy.serves("a.corp")).isFalse();
  }

  @Test
  void sendsCredentialsToTheirHostOnlyAndNeverFollowsElsewhereWithThem() throws Exception {
    String port = server.url("").replaceAll(".*:(\\d+)/", "$1");
    var variables =
        new CredentialVariables(
            Map.of(
                "VIBE_GIT_TOKEN_127_0_0_1_" + port, SECRET, "VIBE_GIT_TOKEN_LOCALHOST", "other"));
    server.answer =
        exchange -> {
          if (exchange.getRequestHeaders().containsKey("Authorization")) {
            exchange.getResponseHeaders().add("Location", "https://localhost:" + port + "/x.git");
            exchange.sendResponseHeaders(302, -1);
          } else {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
            exchange.sendResponseHeaders(401, -1);
          }
        };

    assertThatThrownBy(() -> ClonedFixture.sync(workspace(variables, null), url("127.0.0.1")))
        .isInstanceOfSatisfying(
            GitFailure.class, e -> assertThat(e.kind()).isEqualTo(GitFailure.Kind.HOSTILE))
        .satisfies(e -> assertThat(Traces.of(e)).doesNotContain(SECRET));

    assertThat(server.requests).noneMatch(request -> request.contains("x.git"));
    assertThat(variables.toString() + variables.forHost("127.0.0.1:" + port))
        .doesNotContain(SECRET);
  }
}
