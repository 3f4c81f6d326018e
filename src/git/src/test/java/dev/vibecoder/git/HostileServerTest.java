package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.vibecoder.domain.project.RepositoryUrl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that do harm: each is stopped by its own limit, and leads nowhere. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileServerTest {

  private static final String ADVERTISEMENT = "application/x-git-upload-pack-advertisement";
  private static final String SHA = "1234567890123456789012345678901234567890";
  private static final int MB = 1 << 20;

  @TempDir Path folder;
  private final CountDownLatch end = new CountDownLatch(1);
  private HttpsGitServer server;
  private CanaryServer canary;

  @BeforeEach
  void serve() throws Exception {
    server = new HttpsGitServer(folder);
    canary = new CanaryServer(InetAddress.getByName("127.0.0.1"));
  }

  @AfterEach
  void close() throws IOException {
    end.countDown();
    server.close();
    canary.close();
  }

  private void assertStopped(Duration deadline, GitFailure.Kind kind, String part) {
    GitLimits limits = ClonedFixture.limits(deadline, Duration.ofSeconds(5), 2 * MB, 100);
    var workspace = new Workspace(folder.resolve("w"), limits);
    long start = System.nanoTime();

    assertThatThrownBy(
            () -> ClonedFixture.sync(workspace, RepositoryUrl.parse(server.url("a.git"))))
        .isInstanceOfSatisfying(
            GitFailure.class, e -> assertThat(e.kind()).as(Traces.of(e)).isEqualTo(kind))
        .hasMessageContainingAll("a.git", part);

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(deadline.plus(Duration.ofSeconds(4)));
    assertThat(canary.hits()).isZero();
    assertThat(folder.resolve("w/.tmp")).isEmptyDirectory();
  }

  private void assertStopped(GitFailure.Kind kind, String part) {
    assertStopped(Duration.ofSeconds(10), kind, part);
  }

  @ParameterizedTest
  @CsvSource({
    "https://127.0.0.1:CANARY/a.git/info/refs?service=git-upload-pack, HOSTILE",
    "http://127.0.0.1:CANARY/a.git/info/refs?service=git-upload-pack, HOSTILE",
    "https://169.254.169.254/a.git/info/refs?service=git-upload-pack, HOSTILE",
    "https://ada:s3cret@127.0.0.1:OWN/b.git/info/refs?service=git-upload-pack, HOSTILE",
    "https://127.0.0.1:OWN/latest/meta-data, HOSTILE",
    "file:///etc/passwd, HOSTILE",
    "'', HOSTILE",
    "'http://[', HOSTILE"
  })
  void followsNoRedirectToAnotherPlace(String location, GitFailure.Kind kind) {
    String own = server.url("").replaceAll(".*:(\\d+)/", "$1");
    server.answer =
        exchange -> {
          exchange
              .getResponseHeaders()
              .add("Location", location.replace("CANARY", "" + canary.port()).replace("OWN", own));
          exchange.sendResponseHeaders(302, -1);
        };

    assertStopped(kind, "redirects");
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void endsRedirectsThatNeverEnd() {
    server.answer =
        exchange -> {
          String path = exchange.getRequestURI().getPath().replace("a.git", "a.git/a.git");
          exchange.getResponseHeaders().add("Location", path + "?service=git-upload-pack");
          exchange.sendResponseHeaders(302, -1);
        };

    assertStopped(GitFailure.Kind.HOSTILE, "redirects");
    assertThat(server.requests).hasSizeLessThan(10);
  }

  /** The files of the old protocol could say that objects are at another host. */
  @Test
  void asksNothingOfAServerThatSpeaksTheOldProtocol() {
    server.answer =
        exchange -> {
          String alternates = "http://127.0.0.1:" + canary.port() + "/objects/\n";
          boolean refs = exchange.getRequestURI().getPath().endsWith("info/refs");
          head(exchange, "text/plain");
          write(exchange, refs ? SHA + "\trefs/heads/main\n" : alternates);
        };

    assertStopped(GitFailure.Kind.HOSTILE, "old protocol");
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void knowsAWebPage() {
    server.answer =
        exchange -> {
          head(exchange, "text/html; charset=utf-8");
          write(exchange, "<html>");
        };

    assertStopped(GitFailure.Kind.NOT_A_REPOSITORY, "web page");
  }

  @Test
  void endsAnAnswerThatDrips() {
    server.answer =
        exchange -> {
          head(exchange, ADVERTISEMENT);
          byte[] line = "001e# service=git-upload-pack\n0000".getBytes(StandardCharsets.US_ASCII);
          for (int i = 0; !waited(); i++) {
            exchange.getResponseBody().write(line[i % line.length]);
            exchange.getResponseBody().flush();
          }
        };

    assertStopped(Duration.ofSeconds(2), GitFailure.Kind.TIMEOUT, "vibe.git.deadline");
  }

  private boolean waited() throws IOException {
    try {
      return end.await(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void endsRefsThatNeverEnd() {
    server.answer =
        exchange -> {
          head(exchange, ADVERTISEMENT);
          write(exchange, packet("# service=git-upload-pack\n") + "0000");
          write(
              exchange,
              packet(SHA + " refs/heads/main\0 multi_ack_detailed no-done side-band-64k\n"));
          for (int i = 0; end.getCount() > 0; i++) {
            write(exchange, packet(SHA + " refs/heads/b" + i + "\n"));
          }
        };

    assertStopped(GitFailure.Kind.TOO_LARGE, "vibe.git.max-ref-bytes");
  }

  @Test
  void endsMessagesThatNeverEnd() {
    advertise(
        out -> {
          for (int i = 0; end.getCount() > 0; i++) {
            band(out, 2, ("hello " + i + "\n").repeat(999).getBytes(StandardCharsets.US_ASCII));
          }
        });

    assertStopped(GitFailure.Kind.TOO_LARGE, "vibe.git.max-ref-bytes");
  }

  @Test
  void endsAPackThatNeverEnds() {
    advertise(
        out -> {
          band(out, 1, header(9_000));
          byte[] noise = object(3, MB, new Random(1));
          while (end.getCount() > 0) {
            for (int at = 0; at < noise.length; at += 60_000) {
              byte[] part = Arrays.copyOfRange(noise, at, Math.min(noise.length, at + 60_000));
              band(out, 1, part);
            }
          }
        });

    assertStopped(GitFailure.Kind.TOO_LARGE, "vibe.git.max-pack-bytes");
  }

  @Test
  void makesNoRoomForTwoBillionObjects() {
    advertise(out -> band(out, 1, header(Integer.MAX_VALUE)));

    assertStopped(GitFailure.Kind.TOO_LARGE, "vibe.git.max-pack-objects");
  }

  /** A blob of zeros, a thousandth of its size on the wire. */
  @Test
  void refusesAnObjectThatGrowsWhenItIsUnpacked() {
    advertise(
        out -> {
          band(out, 1, header(1));
          byte[] bomb = object(3, 200 * MB, null);
          for (int at = 0; at < bomb.length; at += 60_000) {
            band(out, 1, Arrays.copyOfRange(bomb, at, Math.min(bomb.length, at + 60_000)));
          }
        });

    assertStopped(GitFailure.Kind.TOO_LARGE, "vibe.git.max-object-bytes");
  }

  /** A blob of a megabyte, and one that is said to be a hundred copies of it. */
  @Test
  void refusesAnObjectThatGrowsByCopying() {
    advertise(
        out -> {
          byte[] base = object(3, MB, null);
          byte[] header = header(2);
          byte[] delta = copies(100, base.length);
          band(out, 1, header);
          band(out, 1, base);
          band(out, 1, delta);
          var sha = MessageDigest.getInstance("SHA-1");
          sha.update(header);
          sha.update(base);
          band(out, 1, sha.digest(delta));
        });

    assertStopped(GitFailure.Kind.TOO_LARGE, "vibe.git.max-object-bytes");
  }

  private static byte[] copies(int count, int distance) throws IOException {
    var delta = new ByteArrayOutputStream();
    size(delta, MB);
    size(delta, count * MB);
    for (int i = 0; i < count; i++) {
      // Copy from 0, a megabyte: the third byte of the length alone.
      delta.write(0x80 | 0x40);
      delta.write(MB >> 16);
    }
    var bytes = new ByteArrayOutputStream();
    int length = delta.size();
    bytes.write(6 << 4 | length & 15 | 0x80);
    size(bytes, length >>> 4);
    int high = (distance >>> 7) - 1;
    bytes.write(0x80 | high);
    bytes.write(distance & 0x7f);
    try (var zip = new DeflaterOutputStream(bytes)) {
      delta.writeTo(zip);
    }
    return bytes.toByteArray();
  }

  private static void size(OutputStream out, int value) throws IOException {
    int left = value;
    for (; left > 0x7f; left >>>= 7) {
      out.write(left & 0x7f | 0x80);
    }
    out.write(left);
  }

  /** Beneath TLS, where no header has come yet. */
  @ParameterizedTest
  @ValueSource(strings = {"https://127.0.0.1:", "ssh://git@127.0.0.1:"})
  void endsAGreetingThatDrips(String scheme) throws IOException {
    try (var drip = new ServerSocket(0, 9, InetAddress.getByName("127.0.0.1"))) {
      Thread dripping = new Thread(() -> drip(drip));
      dripping.setDaemon(true);
      dripping.start();
      GitLimits limits =
          ClonedFixture.limits(Duration.ofSeconds(1), Duration.ofSeconds(5), MB, 100);
      var ssh = new SshAccess(folder.resolve("none"), List.of(), null);
      var access = new GitAccess(GitCredentials.none(), null, ssh, List.of());

      assertThatThrownBy(
              () ->
                  ClonedFixture.sync(
                      new Workspace(folder.resolve("w"), limits, access),
                      RepositoryUrl.parse(scheme + drip.getLocalPort() + "/a.git")))
          .isInstanceOfSatisfying(
              GitFailure.class,
              e -> assertThat(e.kind()).as(Traces.of(e)).isEqualTo(GitFailure.Kind.TIMEOUT));
    }
  }

  private void drip(ServerSocket server) {
    try (Socket client = server.accept()) {
      // The head of a long TLS record; for ssh, a line before its greeting.
      client.getOutputStream().write(new byte[] {0x16, 3, 3, 0x3f, 1});
      while (!waited()) {
        client.getOutputStream().write('x');
      }
    } catch (IOException e) {
      // The other side has had enough.
    }
  }

  /** A list of refs of some kilobytes, zipped, that would fill the memory. */
  @Test
  void countsWhatComesOutOfAZippedAnswer() {
    server.answer =
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          head(exchange, ADVERTISEMENT);
          try (var zip = new GZIPOutputStream(exchange.getResponseBody())) {
            zip.write(
                (packet("# service=git-upload-pack\n") + "0000")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100_000; i++) {
              String line = packet(SHA + " refs/heads/b" + i + "\n");
              zip.write(line.getBytes(StandardCharsets.US_ASCII));
            }
          }
        };

    assertStopped(GitFailure.Kind.TOO_LARGE, "vibe.git.max-ref-bytes");
  }

  @Test
  void showsWhatAServerSaysAsOneHarmlessLine() {
    server.answer =
        exchange -> {
          head(exchange, ADVERTISEMENT);
          write(exchange, packet("# service=git-upload-pack\n") + "0000");
          write(exchange, packet("ERR \u001b[31mred\0 \u200e" + "long ".repeat(5_000)));
        };

    assertThatThrownBy(
            () ->
                ClonedFixture.sync(
                    new Workspace(
                        folder.resolve("w"),
                        ClonedFixture.limits(
                            Duration.ofSeconds(10), Duration.ofSeconds(5), MB, 100)),
                    RepositoryUrl.parse(server.url("a.git"))))
        .isInstanceOf(GitFailure.class)
        .hasMessageContaining("red")
        .message()
        .doesNotMatch("(?s).*[\\x00-\\x1f].*")
        .hasSizeLessThan(2_100);
  }

  @Test
  void refusesAnotherHostsCertificate() {
    String url = server.url("a.git").replace("127.0.0.1", "other.invalid");
    InetAddress loopback = InetAddress.getLoopbackAddress();
    GitLimits limits = ClonedFixture.limits(Duration.ofSeconds(10), Duration.ofSeconds(5), MB, 100);
    var terms = new SyncTerms(limits, GitAccess.publicOnly(), host -> new InetAddress[] {loopback});
    var workspace = new Workspace(folder.resolve("w"), terms);

    assertThatThrownBy(() -> ClonedFixture.sync(workspace, RepositoryUrl.parse(url)))
        .isInstanceOfSatisfying(
            GitFailure.class, e -> assertThat(e.kind()).isEqualTo(GitFailure.Kind.UNSUPPORTED))
        .hasMessageContaining("trustStore");
    assertThat(server.requests).isEmpty();
  }

  /** One branch, and a pack that a test writes. */
  private void advertise(Body pack) {
    server.answer =
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          if (exchange.getRequestMethod().equals("GET")) {
            head(exchange, ADVERTISEMENT);
            write(exchange, packet("# service=git-upload-pack\n") + "0000");
            write(
                exchange,
                packet(SHA + " refs/heads/main\0 multi_ack_detailed no-done side-band-64k\n")
                    + "0000");
          } else {
            head(exchange, "application/x-git-upload-pack-result");
            write(exchange, packet("NAK\n"));
            try {
              pack.to(exchange.getResponseBody());
            } catch (GeneralSecurityException e) {
              throw new IOException(e);
            }
            write(exchange, "0000");
          }
        };
  }

  private static void head(HttpExchange exchange, String type) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(200, 0);
  }

  private static void write(HttpExchange exchange, String text) throws IOException {
    exchange.getResponseBody().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String packet(String text) {
    return "%04x%s".formatted(text.length() + 4, text);
  }

  private static void band(OutputStream out, int band, byte[] content) throws IOException {
    out.write("%04x".formatted(content.length + 5).getBytes(StandardCharsets.US_ASCII));
    out.write(band);
    out.write(content);
  }

  private static byte[] header(int objects) {
    return ByteBuffer.allocate(12)
        .put(new byte[] {'P', 'A', 'C', 'K'})
        .putInt(2)
        .putInt(objects)
        .array();
  }

  /** An object of a pack, of zeros or of noise. */
  private static byte[] object(int type, int size, @Nullable Random noise) throws IOException {
    var bytes = new ByteArrayOutputStream();
    int left = size >>> 4;
    bytes.write(type << 4 | size & 15 | (left == 0 ? 0 : 0x80));
    for (; left != 0; left >>>= 7) {
      bytes.write(left & 0x7f | (left >>> 7 == 0 ? 0 : 0x80));
    }
    byte[] block = new byte[MB];
    try (var zip = new DeflaterOutputStream(bytes, new Deflater(1))) {
      for (int written = 0; written < size; written += block.length) {
        if (noise != null) {
          noise.nextBytes(block);
        }
        zip.write(block, 0, Math.min(block.length, size - written));
      }
    }
    return bytes.toByteArray();
  }

  /** Writes the rest of an answer. */
  private interface Body {
    void to(OutputStream out) throws IOException, GeneralSecurityException;
  }
}
