package dev.vibecoder.query;

import dev.vibecoder.store.report.ProjectReport;
import dev.vibecoder.store.report.ProjectRow;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/projects}. */
@RestController
final class ProjectsController {

  /** What is stored of each project, by name. */
  record Projects(List<ProjectRow> projects) {}

  private final ProjectReport report;
  private final OwnedProjects owned;
  private final String owner;

  ProjectsController(ProjectReport report, OwnedProjects owned, QueryServiceSettings settings) {
    this.report = report;
    this.owned = owned;
    this.owner = settings.owner();
  }

  @GetMapping("/api/v1/projects")
  Projects list(HttpServletRequest request) {
    Parameters.of(request);
    return new Projects(report.of(owner));
  }

  @GetMapping("/api/v1/projects/{name}")
  ProjectRow show(@PathVariable String name, HttpServletRequest request) {
    Parameters.of(request);
    return report
        .find(owned.named(name).id())
        .orElseThrow(() -> NotThere.of("project", name, "/api/v1/projects"));
  }
}
