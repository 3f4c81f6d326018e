package dev.vibecoder.query.mcp;

import dev.vibecoder.store.report.ProjectReport;
import dev.vibecoder.store.report.ProjectRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code list_projects}. */
final class ListProjectsTool implements CodeTool {

  private static final int MOST_PROJECTS = 500;

  /** What an agent wants to know of a project. */
  record ListedProject(
      String project,
      String state,
      String repositoryUrl,
      @Nullable String defaultBranch,
      @Nullable Instant syncedAt,
      long indexedFiles,
      long chunks) {

    static ListedProject of(ProjectRow row) {
      String branch = row.defaultBranch();
      return new ListedProject(
          row.project(),
          row.state(),
          InertText.line(row.repositoryUrl()),
          branch == null ? null : InertText.line(branch),
          row.syncedAt(),
          row.indexedFiles(),
          row.chunks());
    }

    String line() {
      return "%s (%s): %d files, %d chunks, branch %s, synced %s, from %s"
          .formatted(
              project,
              state,
              indexedFiles,
              chunks,
              defaultBranch == null ? "unknown" : defaultBranch,
              syncedAt == null ? "never" : syncedAt,
              repositoryUrl);
    }
  }

  /** All of them by name. */
  record Projects(List<ListedProject> projects) {}

  private final ProjectReport report;
  private final String owner;

  ListProjectsTool(ProjectReport report, String owner) {
    this.report = report;
    this.owner = owner;
  }

  @Override
  public String name() {
    return "list_projects";
  }

  @Override
  public ToolAnswer call(Arguments arguments) {
    List<ProjectRow> rows = report.of(owner);
    List<ListedProject> projects =
        rows.stream().limit(MOST_PROJECTS).map(ListedProject::of).toList();
    String text =
        projects.isEmpty()
            ? "There are no projects yet; a person has to run vibe projects add first."
            : String.join("\n", projects.stream().map(ListedProject::line).toList());
    return new ToolAnswer(
        rows.size() > MOST_PROJECTS
            ? text + "\n… %d more".formatted(rows.size() - MOST_PROJECTS)
            : text,
        new Projects(projects));
  }
}
