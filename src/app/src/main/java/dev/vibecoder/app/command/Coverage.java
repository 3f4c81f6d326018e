package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.Grouping;
import dev.vibecoder.store.report.ProjectState;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says of which projects a report does not count everything, and why. */
final class Coverage {

  private final List<ProjectState> states;

  /** Of the projects that the report is about. */
  Coverage(List<ProjectState> states) {
    this.states = states;
  }

  /** Adds where each project's history begins, when rows are projects; a table only if any does. */
  <R> void mark(
      Listing<R> listing, Grouping by, OutputFormat format, Function<R, @Nullable String> project) {
    boolean matters = states.stream().anyMatch(state -> state.ingestSince() != null);
    if (by == Grouping.PROJECT && (matters || format != OutputFormat.TABLE)) {
      listing.with("ingest_since", Kind.TIME, row -> since(project.apply(row)));
    }
  }

  private @Nullable Instant since(@Nullable String project) {
    for (ProjectState state : states) {
      if (state.project().equals(project)) {
        return state.ingestSince();
      }
    }
    return null;
  }

  /** Tells people, whatever the rows are. */
  void tell(Console console) {
    for (ProjectState state : states) {
      Instant since = state.ingestSince();
      if (since != null) {
        console.tell(state.project() + " is counted since " + HistoryBound.text(since) + " only.");
      }
      if (state.failure() != null) {
        console.tell(more(state, "could not be synced, so newer commits are not counted"));
      }
      if (state.proof() != null && !state.proof().complete()) {
        console.tell(more(state, "is incomplete"));
      }
    }
  }

  private static String more(ProjectState state, String what) {
    return "%s %s; see vibe projects show %s"
        .formatted(state.project(), what, ShellWord.of(state.project()));
  }
}
