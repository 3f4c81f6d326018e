package dev.vibecoder.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.code.FunctionMeter;
import dev.vibecoder.domain.code.FunctionMetrics;
import dev.vibecoder.domain.code.Language;
import dev.vibecoder.domain.code.MeasuredFile;
import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.Review;
import dev.vibecoder.domain.review.Sources;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Blobs are named by their texts, in which functions state what they would be measured. */
class FunctionReviewTest {

  private static final Sources TEXTS = (blob, maxBytes) -> Optional.of(blob);

  private final List<String> measured = Collections.synchronizedList(new ArrayList<>());
  private final FunctionMeter meter =
      (path, text) -> {
        measured.add(text);
        return stated(text);
      };
  private final Reviewer reviewer = new Reviewer(RuleSet.bundled(), meter);

  @Test
  void namesAFunctionThatAChangeMadeWorse() {
    var file = changed("a/Cart.go", "fn sum 12\nif (a)\nend", "fn sum 30\nif (b)\nend", 2);

    assertThat(evidence(file))
        .containsExactly("sum: cognitive complexity 30, was 12; the bound is 25");
    Finding finding = findings(file).get(0);
    assertThat(finding.rule()).isEqualTo("complex-function");
    assertThat(finding.line()).isEqualTo(2);
    assertThat(finding.file()).isEqualTo("a/Cart.go");
  }

  @Test
  void letsGoWhatWasBadAndDidNotGetWorse() {
    assertThat(
            evidence(
                changed("A.go", "fn sum 90\nif (a)\nend", "fn sum 90\nif (b)\nend", 2),
                changed("B.go", "fn sum 90\nif (a)\nend", "fn sum 40\nif (b)\nend", 2),
                changed("C.go", "fn sum 90\nif (a)\nend", "fn sum 92\nif (b)\nend", 2)))
        .isEmpty();
  }

  @Test
  void namesABadFunctionThatIsNew() {
    assertThat(evidence(changed("A.go", null, "fn sum 30\nif (b)\nend", 1, 2, 3)))
        .containsExactly("sum: cognitive complexity 30, and it is new; the bound is 25");
  }

  @Test
  void looksOnlyAtFunctionsThatGainedLines() {
    String after = "fn old 90\nelse\nend\nfn fresh 3\nif (b)\nend";
    assertThat(evidence(changed("A.go", "fn old 20\nend", after, 4, 5, 6))).isEmpty();
  }

  @Test
  void countsALineForTheInnermostFunction() {
    String after = "fn outer 90\nfn inner 3\nif (b)\nend\nend";
    assertThat(evidence(changed("A.go", "fn outer 20\nend", after, 3))).isEmpty();
  }

  @Test
  void knowsAFunctionAgainByItsLines() {
    String body = "if (something)\nwhile (more)\ncall(them)\nend";
    assertThat(evidence(changed("A.go", "fn sum 40\n" + body, "fn total 41\n" + body, 1, 2)))
        .isEmpty();
  }

  @Test
  void knowsAFunctionThatComesFromAnotherFile() {
    String function = "fn sum 40\nif (something)\nwhile (more)\ncall(them)\nend";
    var from = changed("Old.go", function, "fn other 1\nend", 1);
    var into = changed("New.go", null, function, 1, 2, 3, 4, 5);

    assertThat(evidence(into)).hasSize(1);
    assertThat(evidence(from, into)).isEmpty();
  }

  @Test
  void tellsFunctionsOfOneNameApart() {
    String hard = "fn sum 40\nif (something)\nwhile (more)\nend\n";
    String easy = "fn sum 2\nreturn nothing\nend\n";
    assertThat(evidence(changed("A.go", easy + hard, hard + easy, 2))).isEmpty();
  }

  @Test
  void namesCopiesOnce() {
    String function = "fn sum 40\nif (a)\nend";
    List<Finding> findings =
        findings(
            changed("copy/of/A.go", null, function, 2), changed("src/A.go", null, function, 2));

    assertThat(findings).extracting(Finding::file).containsExactly("src/A.go");
  }

  @Test
  void readsNoTests() {
    assertThat(evidence(changed("sum_test.go", null, "fn f 90\nif (a)\nend", 2))).isEmpty();
    assertThat(measured).isEmpty();
  }

  @Test
  void readsNoCodeThatWasNotWrittenByHand() {
    String packed = "fn f 90\nif (" + "a".repeat(1_000) + ")\nend";
    assertThat(evidence(changed("A.go", null, packed, 2))).isEmpty();
  }

  @Test
  void parsesNothingWhereNothingCanHaveBecomeWorse() {
    String after = "fn sum 40\n// if this was code\nreturn 1;\nend";
    assertThat(evidence(changed("A.go", "fn sum 3\nend", after, 2, 3))).isEmpty();
    assertThat(measured).isEmpty();
  }

  @Test
  void measuresWhatAFileWasOnlyWhereItMatters() {
    findings(changed("A.go", "fn sum 2\nend", "fn sum 3\nif (a)\nend", 2));
    assertThat(measured).hasSize(1);
  }

  @Test
  void measuresAContentOnce() {
    String middle = "fn sum 30\nif (a)\nend";
    findings(changed("A.go", "fn sum 2\nend", middle, 2));
    findings(changed("A.go", middle, "fn sum 40\nif (a)\nif (b)\nend", 3));
    assertThat(measured).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void namesAFileThatCannotBeReadAndReadsTheOthers() {
    Review review =
        review(
            changed("Bad.go", null, "trouble\nif (a)", 2),
            changed("Worse.go", "trouble", "fn sum 40\nif (a)\nend", 2),
            changed("Good.go", null, "fn sum 40\nif (a)\nend", 2));

    assertThat(review.issues()).extracting(Finding::file).containsExactly("Good.go");
    assertThat(review.summary()).contains("Not analysed: Bad.go (parser timeout) and 1 more.");
  }

  @Test
  void reviewsTheSameInAnyNumberOfThreads() {
    List<ChangedFile> files =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    changed(
                        "F%d.go".formatted(i),
                        "fn sum %d\nend".formatted(20 + i % 7),
                        "fn sum %d\nif (a)\nend".formatted(26 + i),
                        2))
            .toList();
    Review one = review(files.toArray(ChangedFile[]::new));

    List<Review> others =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> review(files.toArray(ChangedFile[]::new)))
            .toList();

    assertThat(one.issues()).isNotEmpty();
    assertThat(others).containsOnly(one);
  }

  private List<String> evidence(ChangedFile... files) {
    return findings(files).stream().map(finding -> String.valueOf(finding.evidence())).toList();
  }

  private List<Finding> findings(ChangedFile... files) {
    return review(files).issues();
  }

  private Review review(ChangedFile... files) {
    return reviewer.review(Changes.of(files), TEXTS);
  }

  private static ChangedFile changed(
      String path, @Nullable String before, String after, int... added) {
    List<String> lines = after.lines().toList();
    List<AddedLine> gained =
        IntStream.of(added).mapToObj(n -> new AddedLine(n, lines.get(n - 1))).toList();
    var change =
        new FileChange(
            path,
            null,
            before == null ? ChangeType.ADDED : ChangeType.MODIFIED,
            added.length,
            before == null ? 0 : 1,
            Language.of(path),
            false,
            false);
    return new ChangedFile(change, gained, after.length(), false, before, after);
  }

  /** {@code fn NAME COGNITIVE} opens a function, {@code end} ends it. */
  private static MeasuredFile stated(String text) {
    if (text.startsWith("trouble")) {
      return new MeasuredFile(List.of(), "parser timeout");
    }
    List<FunctionMetrics> functions = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String[] words = lines.get(i).split(" ");
      if (words[0].equals("fn")) {
        open.push(functions.size());
        functions.add(
            new FunctionMetrics(words[1], i + 1, 0, 1, 1, Integer.parseInt(words[2]), 0, 0));
      } else if (words[0].equals("end")) {
        int index = open.pop();
        FunctionMetrics it = functions.get(index);
        functions.set(
            index,
            new FunctionMetrics(it.path(), it.startLine(), i + 1, 1, 1, it.cognitive(), 0, 0));
      }
    }
    return new MeasuredFile(functions, null);
  }
}
