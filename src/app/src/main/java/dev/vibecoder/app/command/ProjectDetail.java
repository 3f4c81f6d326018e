package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.store.report.IndexHealth;
import dev.vibecoder.store.report.IssueGroup;
import dev.vibecoder.store.report.LostCalls;
import dev.vibecoder.store.report.ProjectReport;
import dev.vibecoder.store.report.ProjectRow;
import dev.vibecoder.store.report.ProjectState;
import dev.vibecoder.store.report.ProjectStateReport;
import dev.vibecoder.store.report.SearchQuality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of a project. */
record ProjectDetail(
    ProjectRow stored,
    ProjectState state,
    List<IssueGroup> issues,
    @Nullable LostCalls lostCalls,
    @Nullable SearchQuality quality) {

  static ProjectDetail of(ProjectState state, Application rooms) {
    ProjectRow stored =
        rooms
            .get(ProjectReport.class)
            .find(state.id())
            .orElseThrow(() -> new CommandFailed(state.project() + " was removed just now"));
    IndexHealth health = rooms.get(IndexHealth.class);
    return new ProjectDetail(
        stored,
        state,
        rooms.get(ProjectStateReport.class).issues(state.id()),
        health.lostCalls(state.project()).stream().findFirst().orElse(null),
        health.quality(state.project()).stream().findFirst().orElse(null));
  }
}
