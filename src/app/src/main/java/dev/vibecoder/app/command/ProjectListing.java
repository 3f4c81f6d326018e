package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.store.report.Column.Kind;
import dev.vibecoder.store.report.ProjectRow;
import java.util.List;

/** How projects are listed. */
final class ProjectListing {

  private ProjectListing() {}

  /** A table leaves out what would be empty; other formats always have the same columns. */
  static Listing<ProjectRow> columns(OutputFormat format, List<ProjectRow> rows) {
    boolean all = format != OutputFormat.TABLE;
    var listing =
        new Listing<ProjectRow>()
            .text("project", ProjectRow::project)
            .text("state", ProjectRow::state)
            .text("repository_url", ProjectRow::repositoryUrl)
            .text("default_branch", ProjectRow::defaultBranch);
    if (all || rows.stream().anyMatch(row -> row.ingestSince() != null)) {
      listing.with("ingest_since", Kind.TIME, ProjectRow::ingestSince);
    }
    listing
        .with("synced_at", Kind.TIME, ProjectRow::syncedAt)
        .number("commits", ProjectRow::commits);
    if (all || rows.stream().anyMatch(row -> row.unreachableCommits() > 0)) {
      listing.number("unreachable_commits", ProjectRow::unreachableCommits);
    }
    return listing
        .number("reviews", ProjectRow::reviews)
        .number("indexed_files", ProjectRow::indexedFiles)
        .number("chunks", ProjectRow::chunks)
        .number("issues", ProjectRow::issues);
  }
}
