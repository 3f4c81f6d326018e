package dev.vibecoder.review.sarif;

import dev.vibecoder.review.RuleDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one SARIF run holds. The same run is written as the same bytes.
 *
 * @param toolVersion of the product
 * @param ruleSet version of the rules
 * @param rules those that may have found something; findings of others are written as well
 * @param failures what could not be reviewed and why
 * @param repository URL that the commits come from; null when it is not known
 */
public record SarifRun(
    String toolVersion,
    String ruleSet,
    List<RuleDescription> rules,
    List<SarifReview> reviews,
    List<String> failures,
    @Nullable String repository) {

  public SarifRun {
    rules = List.copyOf(rules);
    reviews = List.copyOf(reviews);
    failures = List.copyOf(failures);
  }
}
