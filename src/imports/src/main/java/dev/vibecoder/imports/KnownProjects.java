package dev.vibecoder.imports;

import dev.vibecoder.domain.project.InvalidRepositoryUrl;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.RepositoryUrl;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the project that a foreign record means by a name, a URL or a folder. */
final class KnownProjects {

  private static final Pattern FOLDER = Pattern.compile("/|[A-Za-z]:[\\\\/]");
  private static final Pattern SEPARATORS = Pattern.compile("[\\\\/]+");
  private static final int REMEMBERED = 10_000;

  private final List<Project> projects;
  private final Map<String, Optional<Project>> found = new HashMap<>();

  KnownProjects(List<Project> projects) {
    this.projects = projects;
  }

  Optional<Project> meant(String text) {
    if (found.size() > REMEMBERED) {
      found.clear();
    }
    return found.computeIfAbsent(text, this::find);
  }

  /** A folder is where somebody worked, which need not be a project. */
  static boolean isFolder(String text) {
    return FOLDER.matcher(text).lookingAt();
  }

  private Optional<Project> find(String text) {
    if (isFolder(text)) {
      return holding(text).or(() -> named(lastPart(text)));
    }
    return named(text).or(() -> at(text));
  }

  private Optional<Project> named(String name) {
    return projects.stream().filter(project -> project.name().equals(name)).findFirst();
  }

  private Optional<Project> at(String url) {
    try {
      RepositoryUrl wanted = RepositoryUrl.parse(url);
      return projects.stream().filter(p -> p.repositoryUrl().equals(wanted)).findFirst();
    } catch (InvalidRepositoryUrl e) {
      return Optional.empty();
    }
  }

  /** The innermost project on this machine that the folder lies in. */
  private Optional<Project> holding(String folder) {
    return projects.stream()
        .filter(project -> liesIn(folder, path(project)))
        .max(Comparator.comparingInt(project -> path(project).length()));
  }

  private static boolean liesIn(String folder, String path) {
    return !path.isEmpty() && (folder + "/").startsWith(path + "/");
  }

  private static String path(Project project) {
    String url = project.repositoryUrl().toString();
    return url.startsWith("file:") ? URI.create(url).getPath() : "";
  }

  private static String lastPart(String folder) {
    String[] parts = SEPARATORS.split(folder);
    return parts.length == 0 ? "" : parts[parts.length - 1];
  }
}
