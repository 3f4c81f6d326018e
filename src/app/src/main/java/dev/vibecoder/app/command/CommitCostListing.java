package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.CommitCostRow;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is shown of commits and their costs. */
final class CommitCostListing {

  private static final int SHORT_SHA = 10;

  private CommitCostListing() {}

  /** The columns: people get what fits and a name for what has none, programs all there is. */
  static Listing<CommitCostRow> columns(boolean forPeople) {
    var listing = new Listing<CommitCostRow>();
    listing.text("sha", row -> forPeople ? name(row) : row.sha());
    if (!forPeople) {
      listing
          .text("line", row -> row.kind().name().toLowerCase(Locale.ROOT))
          .text("commit_id", CommitCostRow::id);
    }
    listing
        .with("committed", Kind.TIME, CommitCostRow::day)
        .text("project", CommitCostRow::project)
        .text("author", CommitCostRow::author)
        .text("subject", row -> forPeople ? shortened(row.subject()) : row.subject())
        .text("verdict", CommitCostRow::verdict)
        .number("quality", row -> ReviewListing.score(row.quality()))
        .number("commits", CommitCostRow::commits)
        .number("own_usd", CommitCostRow::ownCost)
        .number("task_usd", CommitCostRow::taskCost)
        .number("cost_usd", CommitCostRow::cost)
        .number("tokens", CommitCostRow::tokens)
        .number("unpriced_tokens", CommitCostRow::unpricedTokens);
    if (!forPeople) {
      listing
          .number("recorded_usd", CommitCostRow::recorded)
          .number("computed_usd", CommitCostRow::computed);
    }
    return listing;
  }

  private static @Nullable String name(CommitCostRow row) {
    String sha = row.sha();
    return switch (row.kind()) {
      case COMMIT -> sha == null ? null : sha.substring(0, SHORT_SHA);
      case OTHERS -> "(others)";
      case UNATTRIBUTED -> "(unattributed)";
      case TOTAL -> "";
    };
  }

  private static @Nullable String shortened(@Nullable String subject) {
    return subject == null ? null : ReviewListing.shortened(subject);
  }
}
