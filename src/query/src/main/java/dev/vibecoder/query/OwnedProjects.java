package dev.vibecoder.query;

import dev.vibecoder.domain.people.RefusedChange;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.store.ProjectTable;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The projects that may be asked about: those of the owner, and nobody else's. */
@Component
final class OwnedProjects {

  private final ProjectTable projects;
  private final String owner;

  OwnedProjects(ProjectTable projects, QueryServiceSettings settings) {
    this.projects = projects;
    this.owner = settings.owner();
  }

  /**
   * The project of this name.
   *
   * @throws NotThere when the owner has none, whoever else may
   */
  Project named(String name) {
    return find(name).orElseThrow(() -> NotThere.of("project", name, "/api/v1/projects"));
  }

  /**
   * The same in the body of a request.
   *
   * @throws RefusedChange when the owner has none
   */
  Project meant(String name) {
    return find(name)
        .orElseThrow(
            () ->
                RefusedChange.invalid(
                    "project", "there is no project " + name + "; see /api/v1/projects"));
  }

  /** No project's name has a NUL, and PostgreSQL does not take one. */
  private Optional<Project> find(String name) {
    return name.indexOf('\0') >= 0 ? Optional.empty() : projects.findByName(owner, name);
  }
}
