package dev.vibecoder.query;

import dev.vibecoder.store.report.ProjectReport;
import dev.vibecoder.store.report.ProjectRow;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/projects}. */
@RestController
final class ProjectsController {

  /** What is stored of each project, by name. */
  record Projects(List<ProjectRow> projects) {}

  private final ProjectReport report;

  ProjectsController(ProjectReport report) {
    this.report = report;
  }

  @GetMapping("/api/projects")
  Projects list(HttpServletRequest request) {
    Parameters.of(request);
    return new Projects(report.read(null));
  }

  @GetMapping("/api/projects/{name}")
  ProjectRow show(@PathVariable String name, HttpServletRequest request) {
    Parameters.of(request);
    // No project's name has a NUL, and PostgreSQL does not take one.
    return (name.indexOf('\0') >= 0 ? List.<ProjectRow>of() : report.read(name))
        .stream().findFirst().orElseThrow(() -> new NotThere("there is no project " + name));
  }
}
