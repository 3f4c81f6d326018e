package dev.vibecoder.review;

import static dev.vibecoder.review.Changes.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.Review;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No field of a review gives a secret away. The canaries are joined here, so that none is whole.
 */
class MaskingTest {

  private static final String PEM_LINE = "MIIEowIBAAKCAQEAx3Jf9Qm2q0V8ZkTqYw1n5sR7uB4eC6dH";

  private final Reviewer reviewer = new Reviewer(RuleSet.bundled());

  static List<String> canaries() {
    return List.of(
        "AKIA" + "Q3EGRT7UXNPL4WZK",
        "ghp_" + "9fK2mQ7xR4tV8bN1cZ6wL3yH5jD0sGaEuPiO",
        "glpat-" + "x7Kp2mQz9RtV4bNc8wLs",
        "xoxb-" + "2847561930-5839201746-kQ8zTvN3rYx7LmP0",
        "AIza" + "SyD7q2KpXz9RtV4bNc8wLsYh5JmG3uE1oTf",
        "sk-ant-" + "api03-q7Kp2mQz9RtV4bNc8wLsYh5J",
        "sk_live_" + "q7Kp2mQz9RtV4bNc8wLs",
        "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiI0MiIsIm4iOiJ2In0.q7Kp2mQz9RtV4bNc8wLsYh5J");
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void findsAndMasksTheSecretWhereverItStands(String secret) {
    Review review =
        reviewer.review(
            Changes.of(
                "Use " + secret + " now",
                file("keys/" + secret + ".txt", "plain"),
                file("src/a.py", "requests.get(u, verify=False)  # TODO " + secret),
                file("src/long.js", "x".repeat(500) + " " + secret + " " + "x".repeat(500)),
                file("src/hidden.js", "\u202E " + secret),
                file("vendor/b.go", "key = " + secret)));

    assertThat(review.toString()).doesNotContain(secret).doesNotContain(secret.substring(8));
    assertThat(review.issues())
        .filteredOn(issue -> issue.rule().startsWith("secret-"))
        .extracting(Finding::file)
        .doesNotContain("src/unrelated")
        .hasSize(6);
    assertThat(review.issues()).extracting(Finding::rule).contains("python-tls", "hidden-bidi");
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void findsTheSecretWrappedInBase64(String secret) {
    String wrapped =
        Base64.getEncoder().encodeToString(("token " + secret).getBytes(StandardCharsets.UTF_8));

    Review review = reviewer.review(Changes.of(file("deploy/a.yaml", "data: " + wrapped)));

    assertThat(review.issues())
        .singleElement()
        .satisfies(issue -> assertThat(issue.rule()).startsWith("secret-"));
    assertThat(review.toString()).doesNotContain(wrapped.substring(8));
  }

  @Test
  void findsASecretThatHiddenCharactersSplit() {
    String secret = "AKIA" + "Q3EGRT7UXNPL4WZK";
    String split = secret.substring(0, 10) + "\u200B" + secret.substring(10);

    Review review = reviewer.review(Changes.of(file("src/a.js", "key = " + split)));

    assertThat(review.issues())
        .extracting(Finding::rule)
        .contains("secret-aws-access-key", "hidden-zero-width");
    assertThat(review.toString()).doesNotContain(secret.substring(4));
  }

  @Test
  void namesAllLinesOfAPrivateKeyAndShowsNone() {
    String[] lines = {
      "const a = 1;",
      "-----BEGIN RSA PRIVATE" + " KEY-----",
      PEM_LINE,
      PEM_LINE + "// TODO",
      "-----END RSA PRIVATE" + " KEY-----",
      "const b = 2;"
    };

    Review review = reviewer.review(Changes.of(file("src/a.js", lines)));

    assertThat(review.issues().get(0).rule()).isEqualTo("secret-private-key");
    assertThat(review.issues().get(0).line()).isEqualTo(11);
    assertThat(review.issues().get(0).endLine()).isBetween(13, 14);
    assertThat(review.toString()).doesNotContain(PEM_LINE.substring(8));
  }

  @Test
  void takesAnExampleForWhatItIs() {
    Review review =
        reviewer.review(Changes.of(file("README.md", "key: AKIA" + "IOSFODNN7EXAMPLE")));

    assertThat(review.securityScore()).isEqualTo(0.97);
  }

  @Test
  void cutsAndEscapesEvidence() {
    String line = "eval(x) // \u0007\u202E\u001B[31m" + "y".repeat(1_000);

    Review review = reviewer.review(Changes.of(file("src/a.js", line)));

    assertThat(review.issues()).isNotEmpty();
    assertThat(review.issues())
        .allSatisfy(
            issue ->
                assertThat(issue.evidence()).hasSizeLessThanOrEqualTo(200).contains("\\u0007"));
    assertThat(review.issues().get(0).evidence()).contains("\\u202E").contains("\\u001B");
    assertThat(review.toString().chars()).noneMatch(c -> c < ' ' || c == 0x202E);
  }

  @Test
  void readsALineOfAMegabyteThatWouldStallABacktracker() {
    String secret = "AKIA" + "Q3EGRT7UXNPL4WZK";
    String hostile =
        "password="
            + "a".repeat(300_000)
            + "-----BEGIN PRIVATE KEY-----".repeat(10_000)
            + "aws_secret_key://u:".repeat(20_000)
            + "!"
            + " "
            + secret;

    Review review = reviewer.review(Changes.of(file("src/a.txt", hostile)));

    assertThat(review.issues()).extracting(Finding::rule).contains("secret-aws-access-key");
    assertThat(review.toString()).doesNotContain(secret).hasSizeLessThan(5_000);
  }

  @Test
  void readsAFileOfManyHostileLines() {
    String[] lines =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "-----BEGIN PRIVATE KEY-----" + " aws key token='")
            .toArray(String[]::new);

    assertThat(reviewer.review(Changes.of(file("src/a.json", lines))).issues())
        .extracting(Finding::rule)
        .doesNotContain("secret-private-key");
  }
}
