package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.store.report.IssueGroup;
import dev.vibecoder.store.report.ProjectReport;
import dev.vibecoder.store.report.ProjectRow;
import dev.vibecoder.store.report.ProjectState;
import dev.vibecoder.store.report.ProjectStateReport;
import java.util.List;

/** All that is known of a project. */
record ProjectDetail(ProjectRow stored, ProjectState state, List<IssueGroup> issues) {

  static ProjectDetail of(ProjectState state, Application rooms) {
    ProjectRow stored =
        rooms
            .get(ProjectReport.class)
            .find(state.id())
            .orElseThrow(() -> new CommandFailed(state.project() + " was removed just now"));
    return new ProjectDetail(stored, state, rooms.get(ProjectStateReport.class).issues(state.id()));
  }
}
