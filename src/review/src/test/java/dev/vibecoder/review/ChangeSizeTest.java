package dev.vibecoder.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.code.Language;
import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What counts as written in a change, and as growth of production code. */
class ChangeSizeTest {

  private static final String OVERSIZED = "change-oversized";
  private static final String UNTESTED = "change-without-tests";

  private final Reviewer reviewer = new Reviewer(RuleSet.bundled());

  private static String[] code(int lines) {
    return IntStream.range(0, lines)
        .mapToObj(i -> "    total" + i + " += 1;")
        .toArray(String[]::new);
  }

  private static String[] unindented(String... lines) {
    return Arrays.stream(lines).map(String::strip).toArray(String[]::new);
  }

  private static ChangedFile deleted(String path, String... lines) {
    var change =
        new FileChange(
            path, null, ChangeType.DELETED, 0, lines.length, Language.of(path), false, false);
    return new ChangedFile(change, List.of(), List.of(lines), 0, false, "before", null);
  }

  private List<String> rules(ChangedFile... files) {
    return reviewer.review(Changes.of(files)).issues().stream().map(Finding::rule).toList();
  }

  @Test
  void countsWhatIsWrittenAndNotWhatIsBlank() {
    String[] lines = code(1_600);
    for (int i = 0; i < lines.length; i += 2) {
      lines[i] = "";
    }

    assertThat(rules(Changes.file("src/A.java", code(801)))).contains(OVERSIZED);
    assertThat(rules(Changes.file("src/A.java", lines))).doesNotContain(OVERSIZED);
  }

  @Test
  void countsNothingTwiceThatIsKeptInStep() {
    assertThat(
            rules(Changes.file("src/a.ts", code(500)), Changes.file("other/src/a.ts", code(500))))
        .doesNotContain(OVERSIZED);
    assertThat(rules(Changes.file("src/a.ts", code(500)), Changes.file("src/b.ts", code(500))))
        .contains(OVERSIZED);
  }

  @Test
  void passesOverWhatIsOnlyIndentedOrMoved() {
    String[] lines = code(900);

    assertThat(
            rules(
                Changes.insteadOf(Changes.file("src/main/java/A.java", lines), unindented(lines))))
        .isEmpty();
    assertThat(rules(Changes.file("src/main/java/B.java", lines), deleted("src/A.java", lines)))
        .isEmpty();
  }

  @Test
  void countsEachLineThatIsGoneForOneAlone() {
    String[] same = new String[900];
    Arrays.fill(same, "    next();");

    assertThat(rules(Changes.insteadOf(Changes.file("src/main/java/A.java", same), "next();")))
        .contains(OVERSIZED);
  }

  @Test
  void takesCommentsAndImportsForNoProductionCode() {
    String[] comments = new String[60];
    Arrays.fill(comments, "   * Says what it does.");
    String[] imports = new String[60];
    Arrays.fill(imports, "import java.util.List;");

    assertThat(rules(Changes.file("src/main/java/A.java", code(51)))).contains(UNTESTED);
    assertThat(rules(Changes.file("src/main/java/A.java", comments))).isEmpty();
    assertThat(rules(Changes.file("src/main/java/A.java", imports))).isEmpty();
  }

  @Test
  void asksForNoTestsOfWhatReplacesAsMuch() {
    String[] before = new String[20];
    Arrays.fill(before, "    old();");

    assertThat(rules(Changes.insteadOf(Changes.file("src/main/java/A.java", code(70)), before)))
        .isEmpty();
    assertThat(rules(Changes.insteadOf(Changes.file("src/main/java/A.java", code(71)), before)))
        .contains(UNTESTED);
  }
}
