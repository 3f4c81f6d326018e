package dev.vibecoder.review;

import static dev.vibecoder.review.Changes.file;
import static dev.vibecoder.review.Changes.insteadOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.Review;
import dev.vibecoder.domain.review.ReviewStatus;
import org.junit.jupiter.api.Test;

class KnownFindingsTest {

  private static final String TLS_OFF = "requests.get(url, verify=False)";
  private static final String PASSWORD = "password = \"hunter7-Tr0ub4dor\"";

  private final Reviewer reviewer = new Reviewer(RuleSet.bundled());

  @Test
  void areNotHeldAgainstACommitThatIndentsTheirLines() {
    Review review = review(insteadOf(file("src/a.py", "    " + TLS_OFF), TLS_OFF));

    assertThat(review.status()).isEqualTo(ReviewStatus.APPROVED);
    assertThat(review.securityScore()).isEqualTo(1);
    assertThat(review.summary()).contains("1 issue that was there before is not held against it");
  }

  @Test
  void areNotHeldAgainstACommitThatMovesTheirLinesToAnotherFile() {
    Review review =
        review(file("src/b.py", TLS_OFF), insteadOf(file("src/a.py", "import b"), TLS_OFF));

    assertThat(review.issues()).isEmpty();
  }

  @Test
  void areNotHeldAgainstACommitThatEditsTheirLineALittle() {
    Review review =
        review(insteadOf(file("src/a.py", "requests.get(address, verify=False)"), TLS_OFF));

    assertThat(review.issues()).isEmpty();
  }

  @Test
  void standForOneNewFindingEach() {
    Review review = review(insteadOf(file("src/a.py", TLS_OFF, TLS_OFF), TLS_OFF));

    assertThat(review.issues()).extracting(Finding::line).containsExactly(11);
    assertThat(review.summary()).contains("1 issue that was there before");
  }

  @Test
  void doNotExcuseAnotherLineOfTheSameRule() {
    Review review = review(insteadOf(file("src/a.py", "s = Session(); s.verify = False"), TLS_OFF));

    assertThat(review.issues()).hasSize(1);
  }

  @Test
  void doNotExcuseAnotherSecretHoweverMuchAlike() {
    assertThat(review(insteadOf(file("src/a.py", PASSWORD), PASSWORD)).issues()).isEmpty();
    assertThat(
            review(insteadOf(file("src/a.py", PASSWORD.replace("dor", "dos")), PASSWORD)).issues())
        .hasSize(1);
  }

  @Test
  void doNotExcuseInTheProductWhatWasInATest() {
    ChangedFile product = file("src/a.py", PASSWORD);
    ChangedFile test = insteadOf(file("tests/test_a.py", "import a"), PASSWORD);

    assertThat(review(product, test).issues())
        .extracting(Finding::file)
        .containsExactly("src/a.py");
  }

  @Test
  void areLikeByWhatBothLinesBeginAndEndWith() {
    assertThat(KnownFindings.likeness("abc", "abc")).isEqualTo(1);
    assertThat(KnownFindings.likeness("", "")).isEqualTo(1);
    assertThat(KnownFindings.likeness("", "abc")).isEqualTo(0);
    assertThat(KnownFindings.likeness("aXXc", "aYYc")).isEqualTo(0.5);
    assertThat(KnownFindings.likeness("aaa", "aaaa")).isCloseTo(0.75, within(1e-9));
  }

  private Review review(ChangedFile... files) {
    return reviewer.review(Changes.of(files));
  }
}
