package dev.vibecoder.query.mcp;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.report.FileReport;
import dev.vibecoder.store.report.FileRow;
import dev.vibecoder.store.report.FileSelection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code list_files}. */
final class ListFilesTool implements CodeTool {

  private static final int FILES = 100;
  private static final int MOST_FILES = 500;

  /** A file, or why it is not searched. */
  record ListedFile(String path, @Nullable String language, int chunks, @Nullable String skipped) {

    static ListedFile of(FileRow row) {
      return new ListedFile(
          InertText.line(row.path()), row.language(), row.chunks(), row.skipped());
    }

    String line() {
      String rest = skipped == null ? chunks + " chunks" : "not searched: " + skipped;
      return "%s (%s): %s".formatted(path, language == null ? "no language" : language, rest);
    }
  }

  /** Files by path, and whether there are more. */
  record Files(List<ListedFile> files, boolean more) {}

  private final ProjectTable projects;
  private final FileReport report;
  private final String owner;

  ListFilesTool(ProjectTable projects, FileReport report, String owner) {
    this.projects = projects;
    this.report = report;
    this.owner = owner;
  }

  @Override
  public String name() {
    return "list_files";
  }

  @Override
  public ToolAnswer call(Arguments arguments) {
    int limit = arguments.number("limit", FILES, 1, MOST_FILES);
    List<FileRow> rows =
        report.list(
            project(arguments.required("project")).id(),
            new FileSelection(
                arguments.text("path"),
                arguments.text("language"),
                arguments.text("after"),
                limit + 1));
    List<ListedFile> files = rows.stream().limit(limit).map(ListedFile::of).toList();
    boolean more = rows.size() > limit;
    return new ToolAnswer(text(files, more), new Files(files, more));
  }

  private Project project(String name) {
    return projects
        .findByName(owner, name)
        .orElseThrow(
            () ->
                new ToolProblem("there is no project " + name + "; list_projects gives the names"));
  }

  private static String text(List<ListedFile> files, boolean more) {
    if (files.isEmpty()) {
      return "No file matches; try a wider path, or leave the language out.";
    }
    String lines = String.join("\n", files.stream().map(ListedFile::line).toList());
    return more
        ? lines + "\nThere are more; give after=" + files.get(files.size() - 1).path()
        : lines;
  }
}
