package dev.vibecoder.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SpansIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String SENT =
      """
      {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"%s","spanId":"b",
        "startTimeUnixNano":"1772359200000000000","endTimeUnixNano":"1772359201000000000",
        "attributes":[{"key":"gen_ai.usage.input_tokens","value":{"intValue":"%d"}},
                      {"key":"gen_ai.request.model","value":{"stringValue":"m"}}]}]}]}]}
      """;

  private static QueryFixture service;

  @BeforeAll
  static void open() {
    service = new QueryFixture(DATABASE, new HashedWords("words"));
  }

  @AfterAll
  static void close() {
    service.close();
  }

  @Test
  void takesSpansOnceHoweverOftenTheyAreSent() {
    for (int i = 0; i < 2; i++) {
      Answer answer = send("application/json", SENT.formatted("once", 5).getBytes(UTF_8));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{}");
    }

    assertThat(tokens("once-b")).isEqualTo("5");
    assertThat(
            DATABASE.value(
                "SELECT u.email FROM executions e JOIN users u ON u.id = e.user_id"
                    + " WHERE e.external_id = 'once-b'"))
        .isEqualTo(QueryFixture.OWNER);
  }

  @Test
  void saysWhatItRefuses() {
    Answer answer = send("application/json", SENT.formatted("bad", -5).getBytes(UTF_8));

    assertThat(answer.json().at("/partialSuccess/rejectedSpans").asString()).isEqualTo("1");
    assertThat(answer.json().at("/partialSuccess/errorMessage").asString())
        .isEqualTo("gen_ai.usage.input_tokens is negative");
  }

  @Test
  void unpacksNoMoreThanMemoryHolds() throws IOException {
    byte[] good = packed(SENT.formatted("packed", 7).getBytes(UTF_8));
    byte[] bomb = packed(new byte[SpanBody.MOST + 1]);

    assertThat(send("application/json", good, "Content-Encoding", "gzip").status()).isEqualTo(200);
    assertThat(tokens("packed-b")).isEqualTo("7");
    assertThat(send("application/json", bomb, "Content-Encoding", "gzip").status()).isEqualTo(400);
    assertThat(send("application/json", new byte[9], "Content-Encoding", "gzip").status())
        .isEqualTo(400);
    assertThat(send("application/json", new byte[9], "Content-Encoding", "br").status())
        .isEqualTo(400);
  }

  @Test
  void takesABodyWhoseLengthIsNotTold() throws IOException {
    byte[] good = packed(SENT.formatted("unsized", 8).getBytes(UTF_8));

    assertThat(send(inPieces(good), "application/json", "Content-Encoding", "gzip").status())
        .isEqualTo(200);
    assertThat(tokens("unsized-b")).isEqualTo("8");
    assertThat(send(inPieces(new byte[5_000_000]), "application/json").status()).isEqualTo(400);
  }

  @Test
  void refusesWhatIsNoRequest() {
    assertThat(send("application/x-protobuf", new byte[0]).status()).isEqualTo(200);
    assertThat(send("application/x-protobuf", "no".getBytes(UTF_8)).status()).isEqualTo(400);
    assertThat(send("application/json", "[]".getBytes(UTF_8)).status()).isEqualTo(400);
    assertThat(send("text/plain", new byte[1]).status()).isEqualTo(415);
    assertThat(send("application/json", new byte[5_000_000]).status()).isEqualTo(413);
  }

  private static String tokens(String id) {
    return DATABASE.value("SELECT input_tokens FROM executions WHERE external_id = '" + id + "'");
  }

  private static byte[] packed(byte[] body) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    }
    return packed.toByteArray();
  }

  private static BodyPublisher inPieces(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  private static Answer send(String type, byte[] body, String... headers) {
    return send(BodyPublishers.ofByteArray(body), type, headers);
  }

  private static Answer send(BodyPublisher body, String type, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(service.url() + "/v1/traces"))
            .header("Content-Type", type)
            .POST(body);
    return service.send((headers.length == 0 ? request : request.headers(headers)).build());
  }
}
