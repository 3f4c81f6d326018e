package dev.vibecoder.app.command;

import dev.vibecoder.store.report.Grouping;
import dev.vibecoder.store.report.ReportFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a report is about and what it sums by. */
final class ReportOptions {

  @Mixin private ReportFilterOptions filter = new ReportFilterOptions();

  @Option(
      names = "--by",
      paramLabel = "GROUP",
      split = ",",
      description = {
        "day, week, month, project, and by report: user, agent, model, provider, author, status,",
        "rules (versions of the rule set), rule. Costs, tokens and agents by several: day,model."
      })
  private List<Grouping> by = List.of();

  ReportFilter filter() {
    return filter.filter();
  }

  /** The grouping, if the report knows it; by day unless told. */
  Grouping oneOf(Set<Grouping> known) {
    List<Grouping> asked = someOf(known, Grouping.DAY);
    if (asked.size() > 1) {
      throw new WrongUsage("this report is grouped by one thing at a time; give one --by");
    }
    return asked.get(0);
  }

  /** The groupings in their order, if the report knows them. */
  List<Grouping> someOf(Set<Grouping> known, Grouping unlessTold) {
    List<Grouping> asked = by.isEmpty() ? List.of(unlessTold) : List.copyOf(by);
    for (Grouping grouping : asked) {
      if (!known.contains(grouping)) {
        throw new WrongUsage(
            "this report is not grouped by " + grouping + "; it is by " + names(known));
      }
    }
    if (new HashSet<>(asked).size() < asked.size()) {
      throw new WrongUsage("--by names the same thing twice");
    }
    return asked;
  }

  private static String names(Set<Grouping> known) {
    return known.stream().sorted().map(Grouping::toString).collect(Collectors.joining(", "));
  }
}
