package dev.vibecoder.review.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.Risk;
import dev.vibecoder.domain.review.RiskHistory;
import dev.vibecoder.domain.review.RiskPart;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskFormulaTest {

  private static final String[] LINES = {
    "import a.B;", "  if (found(a)) {", "\t\treturn b(c(), (d));", "  }", "  // why"
  };

  @Test
  void isTheSumThatTheDocumentsState() {
    Risk risk = RiskFormula.risk(new RiskFeatures(99, 40, 12, true), new RiskHistory(7, 2));

    double sum =
        0.25 * Math.log(100)
            + 0.35 * Math.log(41)
            + 0.5 * Math.log(13)
            + 0.1 * Math.log(8)
            + 0.3 * Math.log(3)
            + 0.45;
    assertThat(risk.value()).isCloseTo(1 / (1 + Math.exp(4.74 - sum)), within(0.00005));
    assertThat(risk.formula()).isEqualTo("1");
    assertThat(risk.parts())
        .extracting(RiskPart::feature)
        .containsExactly(
            "calls", "nesting", "meaningful_lines", "fix", "recent_fixes", "recent_changes");
    assertThat(risk.parts().get(1))
        .isEqualTo(new RiskPart("nesting", 12, Math.rint(0.5 * Math.log(13) / sum * 1e4) / 1e4));
    assertThat(risk.parts().stream().mapToDouble(RiskPart::share).sum())
        .isCloseTo(1, within(0.001));
  }

  @Test
  void measuresWhatTheChangeAddsToTheProductsCode() {
    assertThat(RiskFeatures.of(ChangeFixture.of("Fix it", "src/main/java/A.java", LINES)))
        .isEqualTo(new RiskFeatures(2, 3, 8, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/java/ATest.java",
        "docs/a.md",
        "vendor/a/a.go",
        "a.min.js",
        "pom.xml",
        ".github/workflows/ci.yml",
        "package-lock.json",
        "examples/a.py"
      })
  void isZeroWithoutPartsWhereNoProductCodeIsAdded(String path) {
    Change change = ChangeFixture.of("Fix it", path, LINES);

    assertThat(RiskFormula.risk(change, new RiskHistory(9, 9)))
        .isEqualTo(new Risk(0, "1", List.of()));
  }

  @Test
  void isZeroForAMergeWhateverItHolds() {
    Change merge = new Change("c", "Fix", true, List.of(ChangeFixture.file("a.py", null, LINES)));

    assertThat(RiskFormula.risk(merge, RiskHistory.NONE).value()).isZero();
    assertThat(ProductCode.paths(merge)).isEmpty();
  }

  @Test
  void neverFallsWhenAnythingGrows() {
    var base = new RiskFeatures(10, 10, 10, false);
    var past = new RiskHistory(3, 1);
    double risk = RiskFormula.risk(base, past).value();

    assertThat(RiskFormula.risk(new RiskFeatures(11, 10, 10, false), past).value())
        .isGreaterThan(risk);
    assertThat(RiskFormula.risk(new RiskFeatures(10, 11, 10, false), past).value())
        .isGreaterThan(risk);
    assertThat(RiskFormula.risk(new RiskFeatures(10, 10, 11, false), past).value())
        .isGreaterThan(risk);
    assertThat(RiskFormula.risk(new RiskFeatures(10, 10, 10, true), past).value())
        .isGreaterThan(risk);
    assertThat(RiskFormula.risk(base, new RiskHistory(4, 1)).value()).isGreaterThan(risk);
    assertThat(RiskFormula.risk(base, new RiskHistory(3, 2)).value()).isGreaterThan(risk);
  }

  @Test
  void staysWithinItsBoundsForTheLargestChange() {
    int most = Integer.MAX_VALUE;
    var features = new RiskFeatures(most, most, most, true);

    assertThat(RiskFormula.risk(features, new RiskHistory(most, most)).value())
        .isBetween(0.99, 1.0);
  }

  @Test
  void followsARenamedFileToWhereItWas() {
    var change = new Change("c", "m", false, List.of(ChangeFixture.file("b.py", "a.py", "x = 1")));

    assertThat(ProductCode.paths(change)).containsExactly("a.py", "b.py");
  }
}
