package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.ProjectRow;

/** How projects are listed. */
final class ProjectListing {

  private ProjectListing() {}

  static Listing<ProjectRow> columns() {
    return new Listing<ProjectRow>()
        .text("project", ProjectRow::project)
        .text("repository_url", ProjectRow::repositoryUrl)
        .text("default_branch", ProjectRow::defaultBranch)
        .with("synced_at", Kind.TIME, ProjectRow::syncedAt)
        .number("commits", ProjectRow::commits)
        .number("reviews", ProjectRow::reviews)
        .number("indexed_files", ProjectRow::indexedFiles)
        .number("chunks", ProjectRow::chunks)
        .number("issues", ProjectRow::issues);
  }
}
