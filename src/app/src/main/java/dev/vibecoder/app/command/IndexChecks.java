package dev.vibecoder.app.command;

import dev.vibecoder.store.report.IndexHealth;
import dev.vibecoder.store.report.LostCalls;
import dev.vibecoder.store.report.SearchQuality;
import java.util.List;
import java.util.Locale;

/** What the doctor asks about paid calls and about what searches find. */
final class IndexChecks {

  private final IndexHealth health;

  IndexChecks(IndexHealth health) {
    this.health = health;
  }

  List<Finding> all() {
    return List.of(calls(), recall());
  }

  private Finding calls() {
    List<LostCalls> lost = health.lostCalls(null);
    return lost.isEmpty()
        ? Finding.ok("model-calls", "The answer of every paid call was stored")
        : new Finding(
            "model-calls",
            Finding.State.WARNING,
            lost.stream().mapToLong(LostCalls::calls).sum(),
            "Calls whose process died before the answer was stored; each may have been billed",
            lost.stream().map(IndexChecks::text).toList());
  }

  private static String text(LostCalls lost) {
    return "%s: %d of about %,d tokens, the last on %s"
        .formatted(lost.project(), lost.calls(), lost.estimatedTokens(), lost.last());
  }

  private Finding recall() {
    List<SearchQuality> measured = health.quality(null);
    List<SearchQuality> low = measured.stream().filter(SearchQuality::belowTarget).toList();
    if (low.isEmpty()) {
      return Finding.ok(
          "search-recall",
          measured.isEmpty()
              ? "Nothing is large enough to have been measured"
              : "The last measurements found as much of the nearest chunks as is wanted");
    }
    return new Finding(
        "search-recall",
        Finding.State.WARNING,
        low.size(),
        "Searches find too little of the nearest chunks; vibe index list shows the indexes",
        low.stream().map(IndexChecks::text).toList());
  }

  static String text(SearchQuality measured) {
    String project = measured.project();
    return String.format(
        Locale.ROOT,
        "%s: recall@10 %.3f of %.3f wanted, %d questions on %s",
        project == null ? "all projects" : project,
        measured.recall(),
        measured.target(),
        measured.questions(),
        measured.measuredAt());
  }
}
