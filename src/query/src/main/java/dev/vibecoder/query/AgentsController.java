package dev.vibecoder.query;

import dev.vibecoder.domain.work.Agent;
import dev.vibecoder.domain.work.AgentFields;
import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.store.AgentTable;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/agents}: who does the work. */
@RestController
final class AgentsController {

  /**
   * Agents by name.
   *
   * @param next cursor of the page after this one; null when this is the last
   */
  record AgentList(List<Agent> agents, @Nullable String next) {}

  private static final int MOST_AGENTS = 1_000;
  private static final int AGENTS = 100;

  private static final String[] FIELDS = {
    "name", "type", "capabilities", "provider", "model", "system_prompt"
  };

  private final AgentTable readable;
  private final WritableTables tables;
  private final Owner owner;

  AgentsController(AgentTable readable, WritableTables tables, Owner owner) {
    this.readable = readable;
    this.tables = tables;
    this.owner = owner;
  }

  @GetMapping("/api/v1/agents")
  AgentList list(HttpServletRequest request) {
    var parameters = Parameters.of(request, "type", "limit", "cursor");
    AgentType type = parameters.choice("type", AgentType.class);
    int limit = parameters.number("limit", AGENTS, 1, MOST_AGENTS);
    String after = PathCursor.path(parameters.text("cursor"));
    var page =
        Page.of(
            owner.find().map(id -> readable.list(id, type, after, limit + 1)).orElse(List.of()),
            limit,
            Agent::name);
    return new AgentList(page.rows(), page.next());
  }

  @PostMapping("/api/v1/agents")
  ResponseEntity<Agent> add(HttpServletRequest request) {
    var body = Body.of(request, FIELDS);
    Agent added =
        tables
            .agents()
            .add(
                owner.id(),
                new AgentFields(
                    body.neededText("name"),
                    Objects.requireNonNullElse(
                        body.choice("type", AgentType.class), AgentType.GENERAL),
                    body.texts("capabilities"),
                    body.text("provider"),
                    body.text("model"),
                    body.text("system_prompt")));
    return ResponseEntity.created(URI.create("/api/v1/agents/" + added.id())).body(added);
  }

  @GetMapping("/api/v1/agents/{agent}")
  Agent show(@PathVariable String agent, HttpServletRequest request) {
    Parameters.of(request);
    return owner
        .find()
        .flatMap(id -> readable.find(id, agent))
        .orElseThrow(() -> NotThere.of("agent", agent, "/api/v1/agents"));
  }

  @PatchMapping("/api/v1/agents/{agent}")
  Agent change(@PathVariable String agent, HttpServletRequest request) {
    var body = Body.of(request, FIELDS);
    return tables.agents().change(owner.id(), agent, old -> changed(old, body));
  }

  private static AgentFields changed(AgentFields old, Body body) {
    AgentType type = body.choice("type", AgentType.class);
    return new AgentFields(
        body.has("name") ? body.neededText("name") : old.name(),
        type == null ? old.type() : type,
        body.has("capabilities") ? body.texts("capabilities") : old.capabilities(),
        body.has("provider") ? body.text("provider") : old.provider(),
        body.has("model") ? body.text("model") : old.model(),
        body.has("system_prompt") ? body.text("system_prompt") : old.systemPrompt());
  }
}
