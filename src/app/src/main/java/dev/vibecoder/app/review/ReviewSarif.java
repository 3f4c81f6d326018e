package dev.vibecoder.app.review;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.domain.project.InvalidRepositoryUrl;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.domain.review.Review;
import dev.vibecoder.review.RuleDescription;
import dev.vibecoder.review.sarif.SarifLog;
import dev.vibecoder.review.sarif.SarifReview;
import dev.vibecoder.review.sarif.SarifRun;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes reviews as a SARIF log. */
final class ReviewSarif {

  private final String version;
  private final List<RuleDescription> rules;
  private final Optional<String> origin;

  /**
   * @param version of the product
   * @param origin where the repository comes from, as its configuration has it
   */
  ReviewSarif(String version, List<RuleDescription> rules, Optional<String> origin) {
    this.version = version;
    this.rules = rules;
    this.origin = origin;
  }

  void write(ReviewOutcome outcome, Console console) {
    List<SarifReview> reviews = new ArrayList<>();
    for (ReviewedCommit commit : outcome.commits()) {
      Review review = commit.review();
      if (review != null) {
        reviews.add(new SarifReview(commit.commit(), review));
      }
    }
    var run =
        new SarifRun(
            version,
            outcome.ruleSet(),
            rules,
            reviews,
            outcome.failures(),
            origin.map(ReviewSarif::address).orElse(null));
    var writer = new PrintWriter(console.out(), false, StandardCharsets.UTF_8);
    SarifLog.write(run, writer);
    writer.println();
    writer.flush();
  }

  /** Free of credentials; null when others could do nothing with it. */
  private static @Nullable String address(String origin) {
    try {
      RepositoryUrl url = RepositoryUrl.parse(origin);
      return url.isFile() ? null : url.toString();
    } catch (InvalidRepositoryUrl e) {
      return null;
    }
  }
}
