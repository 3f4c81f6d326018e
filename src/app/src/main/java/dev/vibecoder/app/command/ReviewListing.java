package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.ReviewedCommitRow;
import dev.vibecoder.store.report.RuleRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Reviewed commits, and rules, in columns. */
final class ReviewListing {

  private static final int DECIMALS = 3;
  private static final int SHORT_SHA = 12;
  private static final int SHORT_SUBJECT = 60;

  private ReviewListing() {}

  /** Scores are made of thousandths; means need no more. */
  static @Nullable BigDecimal score(@Nullable Double score) {
    return score == null
        ? null
        : BigDecimal.valueOf(score).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  static Listing<RuleRow> rules() {
    return new Listing<RuleRow>()
        .text("rule", RuleRow::rule)
        .text("type", RuleRow::type)
        .text("worst", RuleRow::worst)
        .number("findings", RuleRow::findings)
        .number("commits", RuleRow::commits)
        .with("last", Kind.TIME, RuleRow::last);
  }

  /** People get a table that fits; programs get all there is. */
  static Listing<ReviewedCommitRow> commits(OutputFormat format) {
    boolean table = format == OutputFormat.TABLE;
    Listing<ReviewedCommitRow> listing =
        new Listing<ReviewedCommitRow>()
            .text("project", ReviewedCommitRow::project)
            .text("sha", row -> table ? cut(row.sha(), SHORT_SHA) : row.sha())
            .with("day", Kind.TIME, ReviewedCommitRow::day)
            .text("author", ReviewedCommitRow::author)
            .text("status", ReviewedCommitRow::status)
            .number("quality", row -> score(row.quality()))
            .number("security", row -> score(row.security()))
            .number("risk", row -> score(row.risk()))
            .number("percentile", row -> score(row.percentile()))
            .text("because", ReviewedCommitRow::because)
            .number("findings", ReviewedCommitRow::findings)
            .text("subject", row -> table ? shortened(row.subject()) : row.subject());
    return table ? listing : listing.text("summary", ReviewedCommitRow::summary);
  }

  /** A subject that fits into a table. */
  static String shortened(String subject) {
    return subject.length() <= SHORT_SUBJECT ? subject : cut(subject, SHORT_SUBJECT - 1) + "…";
  }

  private static String cut(String text, int end) {
    int most = Math.min(text.length(), end);
    boolean split = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, split ? most - 1 : most);
  }
}
