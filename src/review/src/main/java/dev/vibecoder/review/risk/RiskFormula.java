package dev.vibecoder.review.risk;

import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.Risk;
import dev.vibecoder.domain.review.RiskHistory;
import dev.vibecoder.domain.review.RiskPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns what a change adds, and what was done lately to its files, into a risk: one logistic
 * formula with fixed weights over logarithms of counts. It is a pure function, and gives the same
 * bits on every machine. A change without product code, and a merge, have risk 0 and no parts.
 */
public final class RiskFormula {

  /** Version of the features and weights; it is raised with every change to what comes out. */
  public static final String VERSION = "1";

  private static final double INTERCEPT = -4.74;
  private static final double LINES = 0.25;
  private static final double CALLS = 0.35;
  private static final double NESTING = 0.5;
  private static final double RECENT_CHANGES = 0.1;
  private static final double RECENT_FIXES = 0.3;
  private static final double FIX = 0.45;

  private static final Comparator<RiskPart> LARGEST_FIRST =
      Comparator.comparingDouble(RiskPart::share).reversed();

  private RiskFormula() {}

  /** The risk of a change. */
  public static Risk risk(Change change, RiskHistory history) {
    return risk(RiskFeatures.of(change), history);
  }

  /** The risk of a change of which this was measured. */
  public static Risk risk(RiskFeatures features, RiskHistory history) {
    if (features.lines() == 0) {
      return new Risk(0, VERSION, List.of());
    }
    List<Term> terms =
        List.of(
            Term.ofCount("meaningful_lines", features.lines(), LINES),
            Term.ofCount("calls", features.calls(), CALLS),
            Term.ofCount("nesting", features.nesting(), NESTING),
            Term.ofCount("recent_changes", history.changes(), RECENT_CHANGES),
            Term.ofCount("recent_fixes", history.fixes(), RECENT_FIXES),
            new Term("fix", features.fix() ? 1 : 0, features.fix() ? FIX : 0));
    double sum = sum(terms);
    double risk = 1 / (1 + StrictMath.exp(-(INTERCEPT + sum)));
    return new Risk(rounded(risk), VERSION, parts(terms, sum));
  }

  /** In this order, since adding up is rounded at each step. */
  private static double sum(List<Term> terms) {
    double sum = 0;
    for (Term term : terms) {
      sum += term.points();
    }
    return sum;
  }

  private static List<RiskPart> parts(List<Term> terms, double sum) {
    var parts = new ArrayList<RiskPart>();
    for (Term term : terms) {
      if (term.points() > 0) {
        parts.add(new RiskPart(term.feature(), term.value(), rounded(term.points() / sum)));
      }
    }
    parts.sort(LARGEST_FIRST);
    return parts;
  }

  private static double rounded(double value) {
    return StrictMath.rint(value * 10_000) / 10_000;
  }

  private record Term(String feature, double value, double points) {

    static Term ofCount(String feature, int count, double weight) {
      return new Term(feature, count, weight * StrictMath.log1p(count));
    }
  }
}
