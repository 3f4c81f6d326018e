package dev.vibecoder.imports;

import dev.vibecoder.domain.imports.ImportedExecution;
import dev.vibecoder.domain.imports.NamedAgent;
import dev.vibecoder.domain.imports.Placement;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.store.ImportNames;
import dev.vibecoder.store.ImportNames.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the rows behind the names that executions give; what is not found is remarked. */
final class NameFinder {

  private static final int REMEMBERED = 50_000;

  private final ImportNames names;
  private final KnownProjects projects;
  private final UUID userId;
  private final @Nullable Project standIn;
  private final Map<String, UUID> agents = new HashMap<>();

  /**
   * Finds what belongs to a user.
   *
   * @param standIn project of executions that name none that is known
   */
  NameFinder(ImportNames names, KnownProjects projects, UUID userId, @Nullable Project standIn) {
    this.names = names;
    this.projects = projects;
    this.userId = userId;
    this.standIn = standIn;
  }

  List<Placed> find(List<Portion> portions) {
    List<ImportedExecution> all =
        portions.stream().flatMap(p -> p.entries().stream()).map(Entry::told).toList();
    findAgents(all);
    Map<TaskKey, Named> tasks = tasks(all);
    Map<String, List<Named>> commits = commits(all);
    List<Placed> found = new ArrayList<>(all.size());
    for (Portion portion : portions) {
      for (Entry entry : portion.entries()) {
        found.add(placed(portion, entry, tasks, commits));
      }
    }
    return found;
  }

  private void findAgents(List<ImportedExecution> all) {
    if (agents.size() > REMEMBERED) {
      agents.clear();
    }
    Map<String, NamedAgent> missing = new LinkedHashMap<>();
    for (ImportedExecution execution : all) {
      if (!agents.containsKey(execution.agent().name())) {
        missing.putIfAbsent(execution.agent().name(), execution.agent());
      }
    }
    if (!missing.isEmpty()) {
      agents.putAll(names.agents(userId, missing.values()));
    }
  }

  private Map<TaskKey, Named> tasks(List<ImportedExecution> all) {
    Map<String, Set<String>> wanted =
        all.stream()
            .filter(execution -> execution.place().task() != null)
            .collect(
                Collectors.groupingBy(
                    execution -> execution.key().source(),
                    Collectors.mapping(
                        execution -> Objects.requireNonNull(execution.place().task()),
                        Collectors.toSet())));
    Map<TaskKey, Named> found = new HashMap<>();
    wanted.forEach(
        (source, tasks) ->
            names
                .tasks(userId, source, tasks)
                .forEach(task -> found.putIfAbsent(new TaskKey(source, task.name()), task)));
    return found;
  }

  private Map<String, List<Named>> commits(List<ImportedExecution> all) {
    Set<String> wanted =
        all.stream()
            .map(execution -> execution.place().commit())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return wanted.isEmpty()
        ? Map.of()
        : names.commits(userId, wanted).stream().collect(Collectors.groupingBy(Named::name));
  }

  private Placed placed(
      Portion portion, Entry entry, Map<TaskKey, Named> tasks, Map<String, List<Named>> commits) {
    ImportedExecution told = entry.told();
    Placement place = told.place();
    Named task = place.task() == null ? null : tasks.get(TaskKey.of(told));
    if (place.task() != null && task == null) {
      portion.remark("a task is not known");
    }
    UUID project = task == null ? project(portion, place) : task.projectId();
    Named commit = commit(portion, place, project, commits);
    if (project == null && commit != null) {
      project = commit.projectId();
    }
    return new Placed(
        portion,
        entry.line(),
        told,
        Objects.requireNonNull(agents.get(told.agent().name())),
        project == null && standIn != null ? standIn.id() : project,
        task == null ? null : task.id(),
        commit == null ? null : commit.id());
  }

  private @Nullable UUID project(Portion portion, Placement place) {
    String text = place.project();
    if (text == null) {
      return null;
    }
    Project known = projects.meant(text).orElse(null);
    if (known == null && !KnownProjects.isFolder(text)) {
      portion.remark("a project is not registered");
    }
    return known == null ? null : known.id();
  }

  private static @Nullable Named commit(
      Portion portion, Placement place, @Nullable UUID project, Map<String, List<Named>> commits) {
    String sha = place.commit();
    if (sha == null) {
      return null;
    }
    Named found =
        commits.getOrDefault(sha, List.of()).stream()
            .filter(commit -> project == null || commit.projectId().equals(project))
            .findFirst()
            .orElse(null);
    if (found == null) {
      portion.remark("a commit is not known");
    }
    return found;
  }

  /** A task as a source names it. */
  private record TaskKey(String source, String name) {

    static TaskKey of(ImportedExecution execution) {
      return new TaskKey(
          execution.key().source(), Objects.requireNonNull(execution.place().task()));
    }
  }
}
