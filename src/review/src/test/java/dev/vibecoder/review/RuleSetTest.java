package dev.vibecoder.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetTest {

  private static final String RULES =
      """
      version: 7
      limits: {issues: 5, evidence: 80, line: 500}
      scoring:
        points: {CRITICAL: 0.5, HIGH: 0.25, MEDIUM: 0.1, LOW: 0.03, INFO: 0}
        again: 0.5
        least-quality: 0.5
        least-security: 0.6
      groups:
        - name: Words
          defaults: {type: QUALITY, severity: LOW}
          rules:
            - id: foo
              message: Foo.
              literals: [foo]
              pattern: 'fo+'
              examples: [food]
              counterexamples: [bar]
      """;

  @TempDir private Path folder;

  @Test
  void isTheFileInTheConfigurationFolder() {
    Path shipped = Path.of("..", "..", "config", "review.yaml");

    assertThat(RuleSet.load(shipped).version())
        .isEqualTo(RuleSet.bundled().version())
        .matches("1-[0-9a-f]{12}");
  }

  @Test
  void describesEachOfItsRulesOnce() {
    RuleSet rules = RuleSet.bundled();

    assertThat(rules.descriptions())
        .extracting(RuleDescription::id)
        .isSorted()
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            rules.examples().stream().map(RuleExamples::rule).toList());
  }

  @Test
  void givesNoSecretInItsExamples() throws IOException {
    String shipped = Files.readString(Path.of("..", "..", "config", "review.yaml"));

    assertThat(RuleSet.bundled().secretScanner().count(shipped)).isEmpty();
  }

  @Test
  void keepsItsVersionWhenOnlyTheLayoutChanges() throws IOException {
    String relaid = RULES.replace("version: 7\n", "# a comment\n") + "version: 7\n";

    assertThat(load(relaid).version()).isEqualTo(load(RULES).version()).startsWith("7-");
  }

  @Test
  void hasAnotherVersionWhenARuleIsEdited() throws IOException {
    String edited = RULES.replace("fo+", "fo{1,9}");
    String costlier = RULES.replace("LOW: 0.03", "LOW: 0.04");

    assertThat(load(edited).version()).isNotEqualTo(load(RULES).version());
    assertThat(load(costlier).version()).isNotEqualTo(load(RULES).version());
  }

  @Test
  void refusesAPatternThatIsNotRe2() {
    assertRefused(RULES.replace("'fo+'", "'(?=f)o'"), "rule 'foo'", "'pattern'", "RE2");
  }

  @Test
  void refusesALimitThatNoLineReaches() {
    assertRefused(RULES.replace("line: 500", "line: 4000"), "'line'", "less than 4000");
  }

  @Test
  void refusesARuleThatMissesItsExample() {
    assertRefused(RULES.replace("[food]", "[fan]"), "rule 'foo'", "does not find its example");
    assertRefused(RULES.replace("[foo]", "[zoo]"), "rule 'foo'", "does not find its example");
  }

  @Test
  void refusesARuleThatFindsItsCounterexample() {
    assertRefused(RULES.replace("[bar]", "[bar, fo]").replace("[foo]", "[fo]"), "counterexample");
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertRefused(
        RULES.replace("message:", "mesage: Oh\n        message:"), "rule 'foo'", "mesage");
    assertRefused(
        RULES.replace("severity: LOW", "severity: BAD"), "'severity' is 'BAD'", "CRITICAL");
    assertRefused(RULES.replace("pattern: 'fo+'", "check: spelling"), "'check' is 'spelling'");
    assertRefused(RULES.replace("message:", "comments: HIDE\n        message:"), "'comments'");
    assertRefused(RULES + "extra: 1\n", "'extra'");
  }

  @Test
  void refusesWhatIsMissingOrOfTheWrongKind() {
    assertRefused(RULES.replace("version: 7", "v: 7"), "'version' is missing");
    assertRefused(RULES.replace("again: 0.5", "again: much"), "'again' must be a number");
    assertRefused(RULES.replace("issues: 5", "issues: 5.5"), "'issues' must be a whole number");
    assertRefused(RULES.replace("counterexamples: [bar]", ""), "'counterexamples' is missing");
    assertRefused(RULES.replace("[foo]", "[Foo]"), "not in lower case");
    assertRefused(RULES.substring(0, RULES.indexOf("groups")), "'groups' holds no rules");
    assertRefused("", "expected a mapping");
    assertRefused("a: [", "is not YAML");
  }

  @Test
  void refusesASecretThatItCouldNotFind() {
    String secret = RULES.replace("pattern: 'fo+'", "pattern: 'fo+'\n        secret: foo");

    assertRefused(secret.replace("secret: foo", "secret: foo\n        group: 1"), "'group' is 1");
    assertRefused(secret.replace("literals: [foo]", ""), "'literals' is missing");
  }

  @Test
  void refusesAnIdThatStandsTwice() {
    String rule = RULES.substring(RULES.indexOf("      - id: foo"));

    assertRefused(RULES + rule, "'foo' stands twice");
  }

  @Test
  void refusesToMakeObjects() {
    assertRefused(RULES.replace("message:", "comments: HIDE\n        message:"), "'comments'");
    assertRefused(RULES + "extra: !!javax.script.ScriptEngineManager []\n", "is not YAML");
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatThrownBy(() -> RuleSet.load(folder.resolve("none.yaml")))
        .isInstanceOf(InvalidRuleSet.class)
        .hasMessageContaining("none.yaml");
  }

  private void assertRefused(String yaml, String... parts) {
    assertThatThrownBy(() -> load(yaml))
        .isInstanceOf(InvalidRuleSet.class)
        .hasMessageContaining("rules.yaml")
        .hasMessageContainingAll(parts);
  }

  private RuleSet load(String yaml) throws IOException {
    return RuleSet.load(Files.writeString(folder.resolve("rules.yaml"), yaml));
  }
}
