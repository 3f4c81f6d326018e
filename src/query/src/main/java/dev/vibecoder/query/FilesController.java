package dev.vibecoder.query;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.store.report.FileReport;
import dev.vibecoder.store.report.FileRow;
import dev.vibecoder.store.report.FileSelection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/projects/{name}/files}. */
@RestController
final class FilesController {

  /**
   * Files by path.
   *
   * @param next cursor of the page after this one; null when this is the last
   */
  record Files(List<FileRow> files, @Nullable String next) {}

  private static final int MOST_FILES = 1_000;
  private static final int FILES = 100;

  private final FileReport report;
  private final OwnedProjects owned;

  FilesController(FileReport report, OwnedProjects owned) {
    this.report = report;
    this.owned = owned;
  }

  @GetMapping("/api/v1/projects/{name}/files")
  Files list(@PathVariable String name, HttpServletRequest request) {
    var parameters = Parameters.of(request, "path", "language", "limit", "cursor");
    int limit = parameters.number("limit", FILES, 1, MOST_FILES);
    var selection =
        new FileSelection(
            parameters.text("path"),
            parameters.text("language"),
            PathCursor.path(parameters.text("cursor")),
            limit + 1);
    List<FileRow> found = report.list(owned.named(name).id(), selection);
    List<FileRow> page = found.subList(0, Math.min(limit, found.size()));
    return new Files(
        page, found.size() > limit ? PathCursor.after(page.get(limit - 1).path()) : null);
  }

  @GetMapping("/api/v1/projects/{name}/files/{*path}")
  ShownFile show(@PathVariable String name, @PathVariable String path, HttpServletRequest request) {
    Parameters.of(request);
    Project project = owned.named(name);
    String file = path.substring(1);
    FileRow row = (file.indexOf('\0') >= 0 ? null : report.find(project.id(), file).orElse(null));
    if (row == null) {
      throw NotThere.of("file", file, "/api/v1/projects/" + name + "/files");
    }
    return new ShownFile(
        project.name(), row, report.chunks(project.id(), file), report.symbols(project.id(), file));
  }
}
