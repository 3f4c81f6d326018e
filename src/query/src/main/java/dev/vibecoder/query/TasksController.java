package dev.vibecoder.query;

import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.DetailedTask;
import dev.vibecoder.domain.work.NewTask;
import dev.vibecoder.domain.work.Task;
import dev.vibecoder.domain.work.TaskFields;
import dev.vibecoder.domain.work.TaskPriority;
import dev.vibecoder.domain.work.TaskStatus;
import dev.vibecoder.store.ExecutionFinder;
import dev.vibecoder.store.TaskFinder;
import dev.vibecoder.store.TaskSelection;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/tasks}: what agents are asked to do. */
@RestController
final class TasksController {

  /**
   * Tasks, the newest first.
   *
   * @param next cursor of the page after this one; null when this is the last
   */
  record TaskList(List<Task> tasks, @Nullable String next) {}

  private static final int MOST_TASKS = 1_000;
  private static final int TASKS = 100;

  private final TaskFinder finder;
  private final ExecutionFinder executions;
  private final WritableTables tables;
  private final OwnedProjects projects;
  private final Owner owner;

  TasksController(
      TaskFinder finder,
      ExecutionFinder executions,
      WritableTables tables,
      OwnedProjects projects,
      Owner owner) {
    this.finder = finder;
    this.executions = executions;
    this.tables = tables;
    this.projects = projects;
    this.owner = owner;
  }

  @GetMapping("/api/v1/tasks")
  TaskList list(HttpServletRequest request) {
    var parameters =
        Parameters.of(
            request,
            "project",
            "status",
            "priority",
            "agent_type",
            "parent_task_id",
            "claimed_by",
            "from",
            "to",
            "limit",
            "cursor");
    int limit = parameters.number("limit", TASKS, 1, MOST_TASKS);
    TaskSelection selection = selection(parameters, limit + 1);
    var page =
        Page.of(
            owner.find().map(id -> finder.list(id, selection)).orElse(List.of()),
            limit,
            task -> task.id().toString());
    return new TaskList(page.rows(), page.next());
  }

  private TaskSelection selection(Parameters parameters, int limit) {
    String project = parameters.text("project");
    String before = PathCursor.path(parameters.text("cursor"));
    return new TaskSelection(
        project == null ? null : projects.named(project).id(),
        parameters.choice("status", TaskStatus.class),
        parameters.choice("priority", TaskPriority.class),
        parameters.choice("agent_type", AgentType.class),
        parameters.id("parent_task_id"),
        parameters.text("claimed_by"),
        parameters.time("from"),
        parameters.time("to"),
        before == null ? null : ApiValues.id("cursor", before),
        limit);
  }

  @PostMapping("/api/v1/tasks")
  ResponseEntity<ShownTask> add(HttpServletRequest request) {
    var body =
        Body.of(
            request,
            "project",
            "parent_task_id",
            "title",
            "description",
            "prompt",
            "priority",
            "agent_type",
            "source",
            "external_id");
    String project = body.text("project");
    var task =
        new NewTask(
            project == null ? null : projects.meant(project).id(),
            new TaskFields(
                body.neededText("title"),
                body.text("description"),
                body.text("prompt"),
                Objects.requireNonNullElse(
                    body.choice("priority", TaskPriority.class), TaskPriority.MEDIUM),
                body.choice("agent_type", AgentType.class),
                body.id("parent_task_id")),
            body.text("source"),
            body.text("external_id"));
    DetailedTask added = tables.tasks().add(owner.id(), task);
    return ResponseEntity.created(URI.create("/api/v1/tasks/" + added.task().id()))
        .body(ShownTask.of(added));
  }

  @GetMapping("/api/v1/tasks/{id}")
  ShownTree show(@PathVariable UUID id, HttpServletRequest request) {
    Parameters.of(request);
    UUID user = owner.find().orElseThrow(() -> NotThere.of("task", id, "/api/v1/tasks"));
    DetailedTask task =
        finder.find(user, id).orElseThrow(() -> NotThere.of("task", id, "/api/v1/tasks"));
    return new ShownTree(
        ShownTask.of(task),
        finder.total(user, id),
        finder.tree(user, id, MOST_TASKS),
        executions.ofTree(user, id, MOST_TASKS),
        finder.commits(user, id, MOST_TASKS));
  }

  @PatchMapping("/api/v1/tasks/{id}")
  ShownTask change(@PathVariable UUID id, HttpServletRequest request) {
    var body =
        Body.of(
            request, "parent_task_id", "title", "description", "prompt", "priority", "agent_type");
    return ShownTask.of(tables.tasks().change(owner.id(), id, old -> changed(old, body)));
  }

  private static TaskFields changed(TaskFields old, Body body) {
    TaskPriority priority = body.choice("priority", TaskPriority.class);
    return new TaskFields(
        body.has("title") ? body.neededText("title") : old.title(),
        body.has("description") ? body.text("description") : old.description(),
        body.has("prompt") ? body.text("prompt") : old.prompt(),
        priority == null ? old.priority() : priority,
        body.has("agent_type") ? body.choice("agent_type", AgentType.class) : old.agentType(),
        body.has("parent_task_id") ? body.id("parent_task_id") : old.parentTaskId());
  }
}
