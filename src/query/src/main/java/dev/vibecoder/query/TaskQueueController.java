package dev.vibecoder.query;

import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.Lease;
import dev.vibecoder.domain.work.Task;
import dev.vibecoder.domain.work.TaskStatus;
import dev.vibecoder.store.TaskFinder;
import dev.vibecoder.store.TaskWish;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;

/** The queue of tasks, and what a worker says of one that it holds. */
@RestController
final class TaskQueueController {

  /** What would be claimed next, in this order. */
  record Queue(List<Task> tasks) {}

  /** How many tasks were cancelled: one, and those below it. */
  record Cancelled(int cancelled) {}

  private static final int MOST_TASKS = 1_000;
  private static final int TASKS = 100;

  private final TaskFinder finder;
  private final WritableTables tables;
  private final OwnedProjects projects;
  private final Owner owner;

  TaskQueueController(
      TaskFinder finder, WritableTables tables, OwnedProjects projects, Owner owner) {
    this.finder = finder;
    this.tables = tables;
    this.projects = projects;
    this.owner = owner;
  }

  @GetMapping("/api/v1/tasks/queue")
  Queue queue(HttpServletRequest request) {
    var parameters = Parameters.of(request, "project", "agent_type", "limit");
    String project = parameters.text("project");
    var wish =
        new TaskWish(
            "",
            project == null ? null : projects.named(project).id(),
            parameters.choice("agent_type", AgentType.class));
    int limit = parameters.number("limit", TASKS, 1, MOST_TASKS);
    return new Queue(owner.find().map(id -> finder.queue(id, wish, limit)).orElse(List.of()));
  }

  /** 204 when there is nothing to do. */
  @PostMapping("/api/v1/tasks/claim")
  ResponseEntity<GrantedTask> claim(HttpServletRequest request) {
    var body = Body.of(request, "worker", "project", "agent_type", "lease_seconds");
    String project = body.text("project");
    var wish =
        new TaskWish(
            body.neededText("worker"),
            project == null ? null : projects.meant(project).id(),
            body.choice("agent_type", AgentType.class));
    return tables
        .queue()
        .claim(owner.id(), wish, lease(body))
        .map(task -> ResponseEntity.ok(GrantedTask.of(task)))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  private static Lease lease(Body body) {
    Long seconds = body.number("lease_seconds");
    return seconds == null ? Lease.USUAL : Lease.ofSeconds(seconds);
  }

  @PostMapping("/api/v1/tasks/{id}/heartbeat")
  ShownTask heartbeat(@PathVariable UUID id, HttpServletRequest request) {
    var body = Body.of(request, "claim_id", "lease_seconds");
    return ShownTask.of(
        tables.queue().heartbeat(owner.id(), id, body.neededId("claim_id"), lease(body)));
  }

  @PostMapping("/api/v1/tasks/{id}/release")
  ShownTask release(@PathVariable UUID id, HttpServletRequest request) {
    var body = Body.of(request, "claim_id");
    return ShownTask.of(tables.queue().release(owner.id(), id, body.id("claim_id")));
  }

  @PostMapping("/api/v1/tasks/{id}/complete")
  ShownTask complete(@PathVariable UUID id, HttpServletRequest request) {
    var body = Body.of(request, "claim_id", "result");
    return end(id, body, TaskStatus.COMPLETED, body.json("result"));
  }

  @PostMapping("/api/v1/tasks/{id}/fail")
  ShownTask fail(@PathVariable UUID id, HttpServletRequest request) {
    var body = Body.of(request, "claim_id", "result", "error");
    if (body.has("error") && body.has("result")) {
      throw new BadRequest("error", "there is an error, or a result");
    }
    String error = body.text("error");
    return end(id, body, TaskStatus.FAILED, error == null ? body.json("result") : because(error));
  }

  private static String because(String error) {
    return JsonBody.kept("error", JsonNodeFactory.instance.objectNode().put("error", error));
  }

  private ShownTask end(UUID id, Body body, TaskStatus status, @Nullable String result) {
    return ShownTask.of(tables.queue().end(owner.id(), id, body.id("claim_id"), status, result));
  }

  @PostMapping("/api/v1/tasks/{id}/cancel")
  Cancelled cancel(@PathVariable UUID id, HttpServletRequest request) {
    Body.of(request);
    return new Cancelled(tables.tasks().cancel(owner.id(), id));
  }
}
