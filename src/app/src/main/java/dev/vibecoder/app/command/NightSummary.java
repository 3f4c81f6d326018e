package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.scheduler.Launch;
import dev.vibecoder.scheduler.Run;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.NightTotals;
import dev.vibecoder.store.report.ProjectTotals;
import dev.vibecoder.store.report.RollupTotals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The table at the end of a night: a line for each project, then the totals of the rollup. */
final class NightSummary {

  private final NightTotals totals;
  private final Console console;
  private final OutputFormat format;

  NightSummary(Application rooms, Console console, OutputFormat format) {
    this.totals = rooms.get(NightTotals.class);
    this.console = console;
    this.format = format;
  }

  void print(Launch launch) {
    Run night = RunOutcome.ended(launch);
    List<NightRow> rows = night.innerRuns().stream().map(inner -> row(night, inner)).toList();
    if (format == OutputFormat.TABLE) {
      forPeople().write(format.friendly(console), rows);
      console.say("");
      new NightNotes(night).sentences().forEach(console::say);
      console.say(rollup());
    } else {
      listing().write(format.friendly(console), rows);
    }
  }

  private NightRow row(Run night, Run inner) {
    UUID projectId = UUID.fromString(inner.parameters().getOrDefault("project", ""));
    Instant since = night.startedAt() == null ? night.createdAt() : night.startedAt();
    ProjectTotals stored = totals.of(projectId, since);
    Map<String, Long> counts = StepCounters.sumOf(inner);
    return new NightRow(
        stored.project(),
        stored.ingestSince(),
        inner.status().name().toLowerCase(Locale.ROOT),
        counts.getOrDefault("commits.new", 0L),
        stored.commits(),
        stored.unreachableCommits(),
        counts.getOrDefault("reviews.new", 0L),
        counts.getOrDefault("files.new", 0L),
        counts.getOrDefault("files.skipped", 0L),
        counts.getOrDefault("files.removed", 0L),
        counts.getOrDefault("chunks.new", 0L),
        counts.getOrDefault("chunks.reused", 0L),
        stored.chunks(),
        counts.getOrDefault("tokens", 0L),
        stored.cost(),
        timeOf(inner));
  }

  private static Duration timeOf(Run run) {
    Instant start = run.startedAt();
    Instant end = run.endedAt();
    return start == null || end == null ? Duration.ZERO : Duration.between(start, end);
  }

  /** Fits a terminal: what is new stands beside what there is. */
  private static Listing<NightRow> forPeople() {
    return new Listing<NightRow>()
        .text("project", row -> row.project() + HistoryBound.mark(row.ingestSince()))
        .text("night", NightRow::status)
        .number("new commits", NightSummary::commits)
        .number("reviews", NightRow::reviewsNew)
        .number("new files", NightRow::filesNew)
        .number("skipped", NightRow::filesSkipped)
        .number("new chunks", row -> of(row.chunksNew(), row.chunks()))
        .number("reused", NightRow::chunksReused)
        .number("tokens", NightRow::tokens)
        .number("cost USD", NightRow::cost)
        .number("seconds", NightSummary::seconds);
  }

  private static String commits(NightRow row) {
    String here = of(row.commitsNew(), row.commits());
    return row.unreachable() == 0 ? here : here + " + %,d unreachable".formatted(row.unreachable());
  }

  private static String of(long fresh, long all) {
    return "%,d of %,d".formatted(fresh, all);
  }

  private static String seconds(NightRow row) {
    return "%.1f".formatted(row.time().toMillis() / 1000.0);
  }

  private static Listing<NightRow> listing() {
    return new Listing<NightRow>()
        .text("project", NightRow::project)
        .text("status", NightRow::status)
        .number("commits_new", NightRow::commitsNew)
        .number("commits", NightRow::commits)
        .number("reviews_new", NightRow::reviewsNew)
        .number("files_new", NightRow::filesNew)
        .number("files_skipped", NightRow::filesSkipped)
        .number("files_gone", NightRow::filesGone)
        .number("chunks_new", NightRow::chunksNew)
        .number("chunks_reused", NightRow::chunksReused)
        .number("chunks", NightRow::chunks)
        .number("tokens", NightRow::tokens)
        .number("cost_usd", NightRow::cost)
        .number("seconds", NightSummary::seconds)
        .number("commits_unreachable", NightRow::unreachable)
        .with("ingest_since", Kind.TIME, NightRow::ingestSince);
  }

  private String rollup() {
    RollupTotals sums = totals.rollup();
    return "All executions: %,d, tokens %,d, cost %s USD, %,d without a known price"
        .formatted(
            sums.executions(),
            sums.tokens(),
            sums.cost() == null ? "-" : sums.cost().stripTrailingZeros().toPlainString(),
            sums.unpriced());
  }
}
