package dev.vibecoder.search.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.FakeOpenAiServer;
import dev.vibecoder.testkit.PassingTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final FakeOpenAiServer server = FakeOpenAiServer.start(16);
  private final PassingTime time = new PassingTime();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void sendsNoMoreRequestsAMinuteThanAllowed() {
    Embedder embedder = embedder(6, 0);

    embedder.embed(List.of("a", "b", "c", "d"));

    assertThat(server.journal()).hasSize(4);
    assertThat(time.pauses()).hasSize(3).containsOnly(Duration.ofSeconds(10));
  }

  @Test
  void sendsNoMoreTokensAMinuteThanAllowed() {
    Embedder embedder = embedder(0, 60);
    String text = "one two three four five six";
    int seconds = embedder.countTokens(text);

    embedder.embed(List.of(text, text));

    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(seconds));
  }

  @Test
  void neverWaitsWithoutALimit() {
    embedder(0, 0).embed(List.of("a", "b"));
    assertThat(time.pauses()).isEmpty();
  }

  /** One text a request. */
  private Embedder embedder(int requests, int tokens) {
    var settings =
        Endpoints.at(server.baseUrl(), "text-embedding-3-small", 16)
            .withPace(1, 10_000, requests, tokens);
    return Embedders.of(settings, time, time::of);
  }
}
