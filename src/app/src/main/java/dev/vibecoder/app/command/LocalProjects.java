package dev.vibecoder.app.command;

import dev.vibecoder.app.database.Application;
import dev.vibecoder.app.settings.Settings;
import dev.vibecoder.domain.project.InvalidRepositoryUrl;
import dev.vibecoder.domain.project.NewProject;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.UserTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projects of the user of this command line. */
final class LocalProjects {

  private final ProjectTable projects;
  private final UUID owner;

  LocalProjects(Application rooms, Settings settings) {
    projects = rooms.get(ProjectTable.class);
    owner =
        rooms
            .get(UserTable.class)
            .findOrAdd(settings.owner(), System.getProperty("user.name", "local"))
            .id();
  }

  /** The user of this command line. */
  UUID owner() {
    return owner;
  }

  /**
   * The project of this repository, made when there is none yet.
   *
   * @param name what to call a new one; null to take the repository's
   * @param since where the history of a new one begins; null for all of it
   */
  Project findOrAdd(RepositoryUrl url, @Nullable String name, @Nullable Instant since) {
    Optional<Project> known = projects.findByUrl(owner, url);
    if (known.isEmpty() && name != null && projects.findByName(owner, name).isPresent()) {
      throw new CommandFailed(
          "another project is called " + name + " already; give another --name");
    }
    return projects.findOrAdd(
        owner, new NewProject(url, name == null ? url.suggestedName() : name, since, true));
  }

  boolean has(RepositoryUrl url) {
    return projects.findByUrl(owner, url).isPresent();
  }

  Project named(String name) {
    return projects
        .findByName(owner, name)
        .orElseThrow(
            () -> new CommandFailed("there is no project " + name + "; see vibe projects list"));
  }

  boolean remove(Project project) {
    return projects.remove(project.id());
  }

  List<Project> all() {
    return projects.all(owner);
  }

  /**
   * Reads what a person typed, and looks whether a repository can be there.
   *
   * @param ssh whether ssh is on
   */
  static RepositoryUrl repository(String text, boolean ssh) {
    RepositoryUrl url = location(text);
    try {
      Workspace.check(url, ssh);
    } catch (GitFailure e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
    return url;
  }

  /** Reads what a person typed: a folder of this machine, or a URL. */
  static RepositoryUrl location(String text) {
    Path folder = folder(text);
    if (folder != null) {
      return RepositoryUrl.ofPath(folder);
    }
    if (!text.contains(":")) {
      throw new WrongUsage(
          "'" + text + "' is no folder; give one that is there, or an https:// URL");
    }
    try {
      return RepositoryUrl.parse(text);
    } catch (InvalidRepositoryUrl e) {
      throw new WrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable Path folder(String text) {
    try {
      Path path = Path.of(text);
      return Files.isDirectory(path) ? path.toRealPath() : null;
    } catch (InvalidPathException | IOException e) {
      return null;
    }
  }
}
