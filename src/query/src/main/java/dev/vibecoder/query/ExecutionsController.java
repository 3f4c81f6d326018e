package dev.vibecoder.query;

import dev.vibecoder.domain.work.DetailedExecution;
import dev.vibecoder.domain.work.Execution;
import dev.vibecoder.domain.work.ExecutionEnd;
import dev.vibecoder.domain.work.ExecutionStart;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.store.AgentTable;
import dev.vibecoder.store.ExecutionFinder;
import dev.vibecoder.store.ExecutionSelection;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/executions}: what agents did, and what it took. */
@RestController
final class ExecutionsController {

  /**
   * Executions, the latest started first.
   *
   * @param next cursor of the page after this one; null when this is the last
   */
  record ExecutionList(List<Execution> executions, @Nullable String next) {}

  private static final int MOST_EXECUTIONS = 1_000;
  private static final int EXECUTIONS = 100;
  private static final String SOURCE = "api";

  private final ExecutionFinder finder;
  private final AgentTable agents;
  private final WritableTables tables;
  private final OwnedProjects projects;
  private final Owner owner;

  ExecutionsController(
      ExecutionFinder finder,
      AgentTable agents,
      WritableTables tables,
      OwnedProjects projects,
      Owner owner) {
    this.finder = finder;
    this.agents = agents;
    this.tables = tables;
    this.projects = projects;
    this.owner = owner;
  }

  @GetMapping("/api/v1/executions")
  ExecutionList list(HttpServletRequest request) {
    var parameters =
        Parameters.of(
            request,
            "project",
            "task",
            "agent",
            "status",
            "provider",
            "model",
            "source",
            "from",
            "to",
            "limit",
            "cursor");
    int limit = parameters.number("limit", EXECUTIONS, 1, MOST_EXECUTIONS);
    ExecutionSelection selection = selection(parameters, limit + 1);
    var page =
        Page.of(
            owner.find().map(id -> finder.list(id, selection)).orElse(List.of()),
            limit,
            ExecutionCursor::text);
    return new ExecutionList(page.rows(), page.next());
  }

  private ExecutionSelection selection(Parameters parameters, int limit) {
    String project = parameters.text("project");
    String agent = parameters.text("agent");
    return new ExecutionSelection(
        project == null ? null : projects.named(project).id(),
        parameters.id("task"),
        agent == null ? null : agent(agent),
        parameters.choice("status", ExecutionStatus.class),
        parameters.text("provider"),
        parameters.text("model"),
        parameters.text("source"),
        parameters.time("from"),
        parameters.time("to"),
        ExecutionCursor.place(PathCursor.path(parameters.text("cursor"))),
        limit);
  }

  private UUID agent(String agent) {
    return owner
        .find()
        .flatMap(id -> agents.find(id, agent))
        .orElseThrow(() -> NotThere.of("agent", agent, "/api/v1/agents"))
        .id();
  }

  @PostMapping("/api/v1/executions")
  ResponseEntity<ShownExecution> start(HttpServletRequest request) {
    var body =
        Body.of(
            request,
            "agent",
            "task",
            "project",
            "commit",
            "provider",
            "model",
            "batch",
            "input",
            "session",
            "metadata",
            "started_at",
            "source",
            "external_id");
    String project = body.text("project");
    var start =
        new ExecutionStart(
            body.neededText("agent"),
            body.id("task"),
            project == null ? null : projects.meant(project).id(),
            body.text("commit"),
            body.text("provider"),
            body.text("model"),
            body.flag("batch"),
            body.json("input"),
            body.text("session"),
            body.jsonObject("metadata"),
            body.time("started_at"),
            Objects.requireNonNullElse(body.text("source"), SOURCE),
            body.text("external_id"));
    DetailedExecution started = tables.executions().start(owner.id(), start);
    return ResponseEntity.created(URI.create("/api/v1/executions/" + started.execution().id()))
        .body(ShownExecution.of(started));
  }

  @GetMapping("/api/v1/executions/{id}")
  ShownExecution show(@PathVariable UUID id, HttpServletRequest request) {
    Parameters.of(request);
    return owner
        .find()
        .flatMap(user -> finder.find(user, id))
        .map(ShownExecution::of)
        .orElseThrow(() -> NotThere.of("execution", id, "/api/v1/executions"));
  }

  @PostMapping("/api/v1/executions/{id}/complete")
  ShownExecution complete(@PathVariable UUID id, HttpServletRequest request) {
    return end(id, ExecutionStatus.COMPLETED, Body.of(request, ExecutionFields.OF_AN_END), null);
  }

  @PostMapping("/api/v1/executions/{id}/fail")
  ShownExecution fail(@PathVariable UUID id, HttpServletRequest request) {
    var body = Body.of(request, ExecutionFields.OF_A_FAILURE);
    return end(id, ExecutionStatus.FAILED, body, body.neededText("error"));
  }

  @PostMapping("/api/v1/executions/{id}/cancel")
  ShownExecution cancel(@PathVariable UUID id, HttpServletRequest request) {
    return end(id, ExecutionStatus.CANCELLED, Body.of(request, ExecutionFields.OF_AN_END), null);
  }

  private ShownExecution end(UUID id, ExecutionStatus status, Body body, @Nullable String error) {
    ExecutionEnd end = ExecutionFields.end(status, body, error);
    return ShownExecution.of(tables.executions().end(owner.id(), id, end));
  }
}
