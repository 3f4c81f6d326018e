package dev.vibecoder.review.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.FindingType;
import dev.vibecoder.domain.review.Review;
import dev.vibecoder.domain.review.ReviewStatus;
import dev.vibecoder.domain.review.Severity;
import dev.vibecoder.review.RuleDescription;
import dev.vibecoder.review.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifLogTest {

  private static final String SHA = "0123456789012345678901234567890123456789";
  private static final RuleDescription KNOWN =
      new RuleDescription("known", FindingType.SECURITY, Severity.HIGH, "It is bad.", "Do well.");

  private static Finding finding(
      String rule, FindingType type, Severity severity, @Nullable String file, int line) {
    return new Finding(type, severity, rule, "It is bad.", file, line, line, null, "x = 1");
  }

  private static Review review(Finding... findings) {
    return new Review(
        ReviewStatus.COMMENTED, "Some.", 0.9, 0.8, Arrays.asList(findings), List.of());
  }

  private static String write(
      List<RuleDescription> rules, List<String> failures, Review... reviews) {
    var writer = new StringWriter();
    List<SarifReview> all =
        Arrays.stream(reviews).map(review -> new SarifReview(SHA, review)).toList();
    SarifLog.write(
        new SarifRun("1.0", "1-abc", rules, all, failures, "https://example.org/team/tool"),
        writer);
    return writer.toString();
  }

  private static JsonNode run(String log) {
    return JsonMapper.builder().build().readTree(log).get("runs").get(0);
  }

  private static String schema() throws IOException {
    try (InputStream in =
        SarifLogTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void assertIsSarif(String log) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema());
    assertThat(
            schema.validate(
                log,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
        .isEmpty();
  }

  @Test
  void keepsToTheSchemaOfOasis() throws IOException {
    Finding everywhere = finding("known", FindingType.SECURITY, Severity.CRITICAL, "a b/ü.py", 3);
    Finding wholeCommit = finding("odd", FindingType.QUALITY, Severity.INFO, null, 0);
    Finding hostile =
        new Finding(
            FindingType.QUALITY,
            Severity.LOW,
            "known",
            "m",
            "../\u202e\"<b>",
            1,
            2,
            "s",
            "\ud800\u0000[x](y)");

    String log =
        write(
            RuleSet.bundled().descriptions(),
            List.of(SHA + ": it is broken"),
            review(everywhere, wholeCommit),
            review(hostile));

    assertIsSarif(log);
    assertThat(log.chars()).allMatch(c -> c >= ' ' && c < 0x7f);
  }

  @Test
  void keepsToTheSchemaWhenThereIsNothing() throws IOException {
    assertIsSarif(write(List.of(), List.of()));
  }

  @Test
  void theSchemaWouldTellAMistake() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                assertIsSarif(
                    write(
                            List.of(),
                            List.of(),
                            review(finding("k", FindingType.QUALITY, Severity.LOW, "f", 1)))
                        .replace("\"startLine\":1", "\"startLine\":0")))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void givesEachResultItsRulePlaceAndLevel() {
    JsonNode run =
        run(
            write(
                List.of(KNOWN),
                List.of(),
                review(
                    finding("known", FindingType.SECURITY, Severity.HIGH, "src/A.java", 7),
                    finding("new", FindingType.QUALITY, Severity.MEDIUM, null, 0))));

    JsonNode rules = run.at("/tool/driver/rules");
    assertThat(rules.findValuesAsString("id")).containsExactly("known", "new");
    assertThat(rules.get(0).at("/properties/security-severity").asString()).isEqualTo("8.0");
    assertThat(rules.get(0).at("/defaultConfiguration/level").asString()).isEqualTo("error");
    assertThat(rules.get(0).at("/help/text").asString()).isEqualTo("Do well.");
    assertThat(rules.get(1).at("/properties").has("security-severity")).isFalse();
    JsonNode first = run.at("/results/0");
    assertThat(first.get("ruleIndex").asInt()).isZero();
    assertThat(first.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
        .isEqualTo("src/A.java");
    assertThat(first.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(7);
    JsonNode second = run.at("/results/1");
    assertThat(second.get("ruleIndex").asInt()).isEqualTo(1);
    assertThat(second.get("level").asString()).isEqualTo("warning");
    assertThat(second.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(1);
    assertThat(run.at("/versionControlProvenance/0/revisionId").asString()).isEqualTo(SHA);
  }

  @Test
  void knowsAFindingAgainAfterLinesCameAboveItAndTellsEqualOnesApart() {
    Finding here = finding("known", FindingType.QUALITY, Severity.LOW, "a", 7);
    Finding moved = finding("known", FindingType.QUALITY, Severity.LOW, "a", 70);
    Finding elsewhere = finding("known", FindingType.QUALITY, Severity.LOW, "b", 7);

    assertThat(prints(here)).isEqualTo(prints(moved));
    assertThat(prints(here, moved, elsewhere)).doesNotHaveDuplicates().hasSize(3);
  }

  private static List<String> prints(Finding... findings) {
    return run(write(List.of(), List.of(), review(findings)))
        .get("results")
        .findValuesAsString("vibeFinding/v1");
  }

  @Test
  void saysThatSomethingWasNotReviewed() {
    JsonNode invocation = run(write(List.of(), List.of("x: broken"))).at("/invocations/0");

    assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.at("/toolExecutionNotifications/0/message/text").asString())
        .isEqualTo("x: broken");
  }
}
