package dev.vibecoder.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.code.GeneratedFiles;
import dev.vibecoder.domain.code.Language;
import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.Review;
import dev.vibecoder.domain.review.Severity;
import dev.vibecoder.domain.review.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules about whole files, as reviews go by them. */
class SourceRulesTest {

  private static final String MISTAKE =
      """
      class A {
        boolean f(Object o) {
          return o.equals(null);
        }
      }
      """;
  private static final String BLOCK =
      """
        int sum(List<Order> orders, Rates rates) {
          int total = 0;
          for (Order order : orders) {
            if (order.isOpen() && rates.has(order.currency())) {
              total += order.amount() * rates.of(order.currency()) / rates.base();
            } else if (order.isLate()) {
              total -= order.amount() * rates.penalty() + order.fee();
            } else {
              log.warn("order {} is neither open nor late: {}", order.id(), order);
            }
          }
          return total > 0 ? total : rates.least(total, orders.size());
        }
      """;

  private final Reviewer reviewer = new Reviewer(RuleSet.bundled());

  /** The text is its own id. */
  private final Sources sources =
      (blob, maxBytes) ->
          blob.length() > maxBytes || blob.startsWith("gone")
              ? Optional.empty()
              : Optional.of(blob);

  private static ChangedFile file(String path, @Nullable String before, String after) {
    Set<String> known = before == null ? Set.of() : Set.copyOf(before.lines().toList());
    var added = new ArrayList<AddedLine>();
    List<String> lines = after.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!known.contains(lines.get(i))) {
        added.add(new AddedLine(i + 1, lines.get(i)));
      }
    }
    var change =
        new FileChange(
            path,
            null,
            before == null ? ChangeType.ADDED : ChangeType.MODIFIED,
            added.size(),
            0,
            Language.of(path),
            false,
            GeneratedFiles.matches(path));
    return new ChangedFile(change, added, after.length(), false, before, after);
  }

  private Review review(ChangedFile... files) {
    return reviewer.review(Changes.of(files), sources);
  }

  @Test
  void findsWhatALineBreaksAndShowsIt() {
    assertThat(review(file("src/main/java/A.java", null, MISTAKE)).issues())
        .extracting(
            Finding::rule, Finding::severity, Finding::file, Finding::line, Finding::evidence)
        .containsExactly(
            tuple(
                "java-equals-null",
                Severity.MEDIUM,
                "src/main/java/A.java",
                3,
                "return o.equals(null);"));
  }

  @Test
  void passesOverLinesThatNobodyWroteByHand() {
    String packed = MISTAKE.replace("return", "/*" + "x".repeat(2_000) + "*/ return");

    assertThat(review(file("src/main/java/A.java", null, packed)).issues())
        .extracting(Finding::rule)
        .containsExactly("long-line");
  }

  @Test
  void countsApartWhatWasThereBefore() {
    Review review =
        review(file("src/A.java", MISTAKE, MISTAKE.replace("class A", "final class A")));

    assertThat(review.issues()).isEmpty();
    assertThat(review.qualityScore()).isEqualTo(1);
    assertThat(review.summary()).contains("1 issue that was there before is not held against it.");
  }

  @Test
  void doesNotTakeALineThatIsOnlyIndentedForNew() {
    Review review =
        review(file("src/A.java", MISTAKE, MISTAKE.replace("    return", "\t\treturn")));

    assertThat(review.issues()).isEmpty();
    assertThat(review.summary()).contains("there before");
  }

  @Test
  void takesASecondOfTheSameForNew() {
    String twice =
        MISTAKE.replace(
            "class A {", "class A {\n  boolean g(Object o) {\n\treturn o.equals(null);\n  }");

    assertThat(review(file("src/A.java", MISTAKE, twice)).issues())
        .extracting(Finding::line)
        .containsExactly(3);
  }

  @Test
  void isNotSilencedByTheFile() {
    String silent =
        MISTAKE
            .replace("null);", "null); // NOPMD")
            .replace("class", "@SuppressWarnings(\"all\") class");

    assertThat(review(file("src/A.java", null, silent)).issues())
        .extracting(Finding::rule)
        .containsExactly("java-equals-null");
  }

  @Test
  void passesOverTestsAndWhatIsGenerated() {
    assertThat(review(file("src/test/java/ATest.java", null, MISTAKE)).issues()).isEmpty();
    assertThat(review(file("vendor/A.java", null, MISTAKE)).issues()).isEmpty();
  }

  @Test
  void namesTheFileThatCannotBeAnalysedAndReviewsTheRest() {
    Review review =
        review(
            file("src/Broken.java", null, "class Broken {"),
            file("src/Deep.java", null, "class D { int i = " + "(".repeat(9_000) + "; }"),
            file("src/Gone.java", null, "gone"),
            file("src/Huge.java", null, "class H {}\n" + "// x\n".repeat(60_000)),
            file("src/A.java", null, MISTAKE));

    assertThat(review.issues()).extracting(Finding::rule).contains("java-equals-null");
    assertThat(review.summary())
        .contains("Not analysed: src/Broken.java (it cannot be parsed) and 3 more.");
  }

  @Test
  void findsABlockThatIsAddedTwiceAndNamesBothPlaces() {
    Review review =
        review(
            file("src/A.java", null, "class A {\n" + BLOCK + "}\n"),
            file("src/B.java", null, "class B {\n  int i;\n" + BLOCK + "}\n"));

    assertThat(review.issues())
        .filteredOn(issue -> issue.rule().equals("duplicated-code"))
        .extracting(Finding::file, Finding::line, Finding::endLine, Finding::evidence)
        .containsExactly(tuple("src/B.java", 3, 16, "14 lines as in src/A.java:2-15"));
  }

  @Test
  void passesOverABlockThatIsOneLongLine() {
    String line = BLOCK.replace("\n", " ") + "\n";

    assertThat(review(file("src/A.java", null, "class A {\n" + line + line + "}\n")).issues())
        .extracting(Finding::rule)
        .doesNotContain("duplicated-code");
  }

  @Test
  void takesNoBlockForNewThatItsFileHeldBefore() {
    String before = "class A {\n" + BLOCK + "}\nclass C {\n" + BLOCK + "}\n";
    String after = before.replace("  ", "\t");

    assertThat(review(file("src/A.java", before, after)).issues())
        .extracting(Finding::rule)
        .doesNotContain("duplicated-code");
    assertThat(review(file("src/A.java", "class A {\n" + BLOCK + "}\n", after)).issues())
        .extracting(Finding::rule)
        .contains("duplicated-code");
  }

  @Test
  void masksTheSecretsOfWhatItShows() {
    String key = "AKIA" + "Q3EGRT7UXNPL4WZK";
    String text = MISTAKE.replace("o.equals(null)", "\"" + key + "\".equals(null)");

    assertThat(review(file("src/A.java", null, text)).issues())
        .hasSize(2)
        .allSatisfy(issue -> assertThat(issue.evidence()).doesNotContain(key));
  }

  @Test
  void saysTheSameWithAnyNumberOfThreadsAndInAnyOrder() {
    ChangedFile one = file("src/A.java", null, MISTAKE + BLOCK);
    ChangedFile other = file("src/B.java", null, "class B {\n" + BLOCK + "}\n");
    Review expected = review(one, other);

    assertThat(IntStream.range(0, 100).parallel().mapToObj(i -> review(other, one)))
        .allMatch(expected::equals);
  }

  @Test
  void readsNoFileWithoutSources() {
    assertThat(reviewer.review(Changes.of(Changes.file("src/A.java", "class A {"))).summary())
        .doesNotContain("Not analysed");
  }
}
