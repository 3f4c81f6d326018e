package dev.vibecoder.review.pmd;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import net.sourceforge.pmd.reporting.FileAnalysisListener;
import net.sourceforge.pmd.reporting.Report.ProcessingError;
import net.sourceforge.pmd.reporting.Report.SuppressedViolation;
import net.sourceforge.pmd.reporting.RuleViolation;
import net.sourceforge.pmd.reporting.ViolationSuppressor;
import org.jspecify.annotations.Nullable;

/**
 * Collects what PMD's rules find in one text. What a comment or an annotation of the text would
 * suppress counts like all else: a repository has no say in how it is judged. What our own rules
 * exempt by their properties does not.
 */
final class FoundViolations implements FileAnalysisListener {

  private static final Comparator<PmdViolation> BY_PLACE =
      Comparator.comparingInt(PmdViolation::line)
          .thenComparing(PmdViolation::rule)
          .thenComparingInt(PmdViolation::endLine);

  private final Map<String, String> references;
  private final LineCodes codes;
  private final SortedSet<PmdViolation> violations = new TreeSet<>(BY_PLACE);
  private @Nullable String failure;

  /**
   * @param references of the rules by their names
   */
  FoundViolations(Map<String, String> references, String text) {
    this.references = references;
    this.codes = new LineCodes(text);
  }

  @Override
  public void onRuleViolation(RuleViolation violation) {
    String reference = references.get(violation.getRule().getName());
    if (reference != null) {
      int line = violation.getBeginLine();
      violations.add(new PmdViolation(reference, line, violation.getEndLine(), codes.of(line)));
    }
  }

  @Override
  public void onSuppressedRuleViolation(SuppressedViolation violation) {
    if (violation.getSuppressor() != ViolationSuppressor.XPATH_SUPPRESSOR
        && violation.getSuppressor() != ViolationSuppressor.REGEX_SUPPRESSOR) {
      onRuleViolation(violation.getRuleViolation());
    }
  }

  @Override
  public void onError(ProcessingError error) {
    failure = "a rule of PMD failed";
  }

  PmdReport report() {
    return new PmdReport(List.copyOf(violations), failure);
  }
}
