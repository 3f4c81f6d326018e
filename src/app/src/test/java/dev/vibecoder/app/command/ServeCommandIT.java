package dev.vibecoder.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ServeCommandIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final Pattern ADDRESS =
      Pattern.compile("answering at (http://127\\.0\\.0\\.1:\\d+)");

  @Test
  void answersUntilItIsAskedToEnd() throws Exception {
    VibeRun.on(DATABASE, "projects", "add", "https://example.org/engine");
    var address = new CompletableFuture<String>();
    var serving = new Thread(() -> serve(address), "serve");
    serving.start();
    try {
      String url = address.get(60, TimeUnit.SECONDS);

      assertThat(get(url + "/api/v1/projects")).contains("\"project\":\"engine\"");
      assertThat(get(url + "/api/v1/search?q=where&project=engine")).contains("\"hits\":[]");
      assertThat(get(url + "/api/v1/schedules")).contains("\"schedules\":");
      assertThat(get(url + "/api/v1/runs")).contains("\"runs\":[]");
      assertThat(get(url + "/health")).isEqualTo("{\"status\":\"up\"}");
      assertThat(
              DATABASE.rows(
                  "SELECT DISTINCT application_name FROM pg_stat_activity"
                      + " WHERE datname = current_database() AND application_name = 'vibe query'"))
          .hasSize(1);
    } finally {
      serving.interrupt();
      serving.join(60_000);
    }
    assertThat(serving.isAlive()).isFalse();
    assertThat(connectionsLeft()).isEqualTo("0");
  }

  /** The server notices a moment later that a connection is closed. */
  private static String connectionsLeft() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    String left;
    do {
      left =
          DATABASE.value(
              "SELECT count(*) FROM pg_stat_activity"
                  + " WHERE datname = current_database() AND application_name LIKE 'vibe%'");
    } while (!left.equals("0") && System.nanoTime() < deadline);
    return left;
  }

  @Test
  void saysThatItsPortIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      VibeRun run = VibeRun.on(DATABASE, "serve", "--port", Integer.toString(taken.getLocalPort()));

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err())
          .contains("cannot listen", "--port")
          .doesNotContain("unexpected", "fires next", "Tomcat");
    }
  }

  @Test
  void refusesWhatIsNoPort() {
    assertThat(VibeRun.on(DATABASE, "serve", "--port", "70000").exitCode()).isEqualTo(2);
  }

  private static void serve(CompletableFuture<String> address) {
    var err =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            Matcher matcher = ADDRESS.matcher(toString(StandardCharsets.UTF_8));
            if (matcher.find()) {
              address.complete(matcher.group(1));
            }
          }
        };
    Map<String, String> variables = Map.of("DATABASE_URL", DATABASE.url());
    int exitCode =
        VibeRun.into(OutputStream.nullOutputStream(), err, variables, "serve", "--port", "0");
    address.completeExceptionally(
        new AssertionError(exitCode + " " + err.toString(StandardCharsets.UTF_8)));
  }

  private static String get(String url) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
