package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.output.Figures;
import dev.vibecoder.app.page.Fact;
import dev.vibecoder.store.report.ReportFilter;
import dev.vibecoder.store.report.RollupState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sum of costs is made of, and what it does not know.
 *
 * @param cost USD where known, or null
 * @param recorded the USD of it that sources gave, or null
 */
record Spending(
    BigDecimal tokens,
    BigDecimal unpricedTokens,
    @Nullable BigDecimal cost,
    @Nullable BigDecimal recorded) {

  /** For people beside the result. */
  void tell(Console console, List<String> notes) {
    notes.forEach(console::tell);
  }

  /** In sentences. */
  List<String> notes(RollupState rollup) {
    List<String> notes = new ArrayList<>();
    if (cost != null) {
      BigDecimal given = recorded == null ? BigDecimal.ZERO : recorded;
      notes.add(
          "The cost of %s USD is %s as its sources recorded it and, where they recorded none, %s computed from tokens and prices."
              .formatted(figure(cost), figure(given), figure(cost.subtract(given))));
    }
    if (unpricedTokens.signum() > 0) {
      notes.add(
          "%s of %s tokens have no known price and are in no cost."
              .formatted(figure(unpricedTokens), figure(tokens)));
    }
    notes.add("Days are those of " + rollup.timeZone() + ".");
    return notes;
  }

  /** Of what is read from the rollup. */
  static List<String> behind(RollupState rollup) {
    return rollup.behind()
        ? List.of(
            "Executions changed since the last rollup and are not all counted; vibe run rollup counts them.")
        : List.of();
  }

  /** For the head of a page. */
  List<Fact> facts(ReportFilter filter) {
    List<Fact> facts = tokenFacts(filter);
    facts.add(new Fact("Cost", cost == null ? "unknown" : figure(cost) + " USD"));
    return facts;
  }

  /** For the head of a page that is not about costs. */
  List<Fact> tokenFacts(ReportFilter filter) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("From", filter.from() == null ? "the beginning" : filter.from().toString()));
    facts.add(new Fact("To", filter.to() == null ? "now" : filter.to().toString()));
    facts.add(new Fact("Project", filter.project() == null ? "all" : filter.project()));
    facts.add(new Fact("Tokens", figure(tokens)));
    facts.add(new Fact("Unpriced tokens", figure(unpricedTokens)));
    return facts;
  }

  private static String figure(BigDecimal number) {
    return Figures.grouped(number.stripTrailingZeros().toPlainString());
  }
}
