package dev.vibecoder.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.testkit.SettableClock;
import dev.vibecoder.testkit.TestDatabase;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AdmissionIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String PROJECTS = "/api/v1/projects";
  private static final Instant START = Instant.parse("2026-05-06T07:08:09Z");

  private final SettableClock clock = new SettableClock(START);

  @AfterEach
  void forgetTokens() {
    DATABASE.execute("DELETE FROM api_tokens");
  }

  private QueryFixture service(TokenDemand demand, int requestsPerSecond) {
    return new QueryFixture(
        DATABASE, new HashedWords("words"), new Door(clock, demand, requestsPerSecond));
  }

  @Test
  void asksForNoTokenUntilTheFirstIsMade() {
    try (var service = service(TokenDemand.AUTO, 0)) {
      assertThat(service.get(PROJECTS).status()).isEqualTo(200);

      String token = service.tokens().create("agent", null).orElseThrow();

      assertThat(service.get(PROJECTS).status()).isEqualTo(401);
      assertThat(service.getWith(token, PROJECTS).status()).isEqualTo(200);
      assertThat(service.get("/health").status()).isEqualTo(200);
    }
  }

  @Test
  void asksForATokenFromTheBeginningIfToldSo() {
    try (var service = service(TokenDemand.ALWAYS, 0)) {
      Answer answer = service.get(PROJECTS);

      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("www-authenticate")).isEqualTo("Bearer realm=\"vibe\"");
      assertThat(answer.header("content-type")).startsWith("application/problem+json");
      assertThat(answer.json().get("detail").asString()).contains("vibe tokens create");
    }
  }

  @Test
  void refusesTokensThatAreWrongRevokedOrExpired() {
    try (var service = service(TokenDemand.AUTO, 0)) {
      var tokens = service.tokens();
      String lasting = tokens.create("lasting", null).orElseThrow();
      String short1 = tokens.create("short", START.plusSeconds(60)).orElseThrow();
      String revoked = tokens.create("revoked", null).orElseThrow();
      for (String token : List.of(lasting, short1, revoked)) {
        assertThat(service.getWith(token, PROJECTS).status()).isEqualTo(200);
      }

      tokens.revoke("revoked");
      clock.advance(Duration.ofSeconds(60));

      assertThat(service.getWith(lasting, PROJECTS).status()).isEqualTo(200);
      for (String token : List.of(short1, revoked, lasting + "x", "", "'; --", "a".repeat(5_000))) {
        Answer answer = service.getWith(token, PROJECTS);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("www-authenticate")).contains("error=\"invalid_token\"");
      }
    }
  }

  @Test
  void takesNoOtherWayToShowAToken() {
    try (var service = service(TokenDemand.AUTO, 0)) {
      String token = service.tokens().create("agent", null).orElseThrow();

      assertThat(service.get(PROJECTS + "?access_token=" + token).status()).isEqualTo(401);
      HttpRequest basic =
          HttpRequest.newBuilder(URI.create(service.url() + PROJECTS))
              .header("Authorization", "Basic " + token)
              .build();
      assertThat(service.send(basic).status()).isEqualTo(401);
    }
  }

  @Test
  void doesNotTakeATokenOfAnotherOwner() {
    try (var service = service(TokenDemand.ALWAYS, 0)) {
      service.project("eve@example.org", "hers");
      String hers = service.tokensOf("eve@example.org").create("agent", null).orElseThrow();

      assertThat(service.getWith(hers, PROJECTS).status()).isEqualTo(401);
    }
  }

  @Test
  void staysClosedWhenAllTokensAreRevoked() {
    try (var service = service(TokenDemand.AUTO, 0)) {
      assertThat(service.tokens().create("agent", null)).isPresent();
      assertThat(service.tokens().revoke("agent")).isTrue();

      assertThat(service.get(PROJECTS).status()).isEqualTo(401);
    }
  }

  @Test
  void keepsOnlyAHashAndTheMinuteOfTheLastUse() {
    try (var service = service(TokenDemand.AUTO, 0)) {
      String token = service.tokens().create("agent", null).orElseThrow();
      service.getWith(token, PROJECTS);
      service.getWith(token, PROJECTS);

      assertThat(token).matches("vibe_[A-Za-z0-9_-]{43}");
      assertThat(
              DATABASE.value("SELECT token_hash = sha256('" + token + "'::bytea) FROM api_tokens"))
          .isEqualTo("t");
      assertThat(service.tokens().all().get(0).lastUsedAt())
          .isEqualTo(Instant.parse("2026-05-06T07:08:00Z"));
    }
  }

  @Test
  void doesNotMakeTwoTokensOfOneName() {
    try (var service = service(TokenDemand.AUTO, 0)) {
      var tokens = service.tokens();

      assertThat(tokens.create("agent", null)).isPresent();
      assertThat(tokens.create("agent", null)).isEmpty();
      assertThat(tokens.revoke("agent")).isTrue();
      assertThat(tokens.revoke("agent")).isFalse();
      assertThat(tokens.create("agent", null)).isPresent();
    }
  }

  @Test
  void letsNobodyAskTooFast() {
    try (var service = service(TokenDemand.AUTO, 2)) {
      for (int i = 0; i < 4; i++) {
        assertThat(service.get(PROJECTS).status()).isEqualTo(200);
      }
      Answer fifth = service.get(PROJECTS);
      assertThat(fifth.status()).isEqualTo(429);
      assertThat(fifth.header("retry-after")).isEqualTo("1");

      clock.advance(Duration.ofMillis(500));

      assertThat(service.get(PROJECTS).status()).isEqualTo(200);
      assertThat(service.get(PROJECTS).status()).isEqualTo(429);
    }
  }

  @Test
  void givesEachTokenARateOfItsOwnAndGuessingTheOneOfTheAddress() {
    try (var service = service(TokenDemand.AUTO, 1)) {
      String one = service.tokens().create("one", null).orElseThrow();
      String other = service.tokens().create("other", null).orElseThrow();
      for (String token : List.of(one, other)) {
        assertThat(service.getWith(token, PROJECTS).status()).isEqualTo(200);
        assertThat(service.getWith(token, PROJECTS).status()).isEqualTo(200);
        assertThat(service.getWith(token, PROJECTS).status()).isEqualTo(429);
      }
      clock.advance(Duration.ofSeconds(10));

      assertThat(service.getWith("guess", PROJECTS).status()).isEqualTo(401);
      assertThat(service.getWith("guess", PROJECTS).status()).isEqualTo(401);
      assertThat(service.getWith("guess", PROJECTS).status()).isEqualTo(429);
      assertThat(service.getWith(one, PROJECTS).status()).isEqualTo(429);
    }
  }
}
