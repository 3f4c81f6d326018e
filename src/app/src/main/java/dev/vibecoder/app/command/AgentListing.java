package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.output.Listing;
import dev.vibecoder.app.output.OutputFormat;
import dev.vibecoder.domain.work.Agent;
import dev.vibecoder.store.report.Column.Kind;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** How agents are listed. */
final class AgentListing {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AgentListing() {}

  /** A table has what fits into a line; other formats have all. */
  static Listing<Agent> columns(OutputFormat format) {
    var listing =
        new Listing<Agent>()
            .text("name", Agent::name)
            .text("type", Agent::type)
            .text("provider", Agent::provider)
            .text("model", Agent::model);
    if (format == OutputFormat.TABLE) {
      return listing
          .text("capabilities", agent -> String.join(", ", agent.capabilities()))
          .with("built_in", Kind.BOOLEAN, Agent::builtIn);
    }
    return listing
        .with("capabilities", Kind.JSON, agent -> JSON.writeValueAsString(agent.capabilities()))
        .with("built_in", Kind.BOOLEAN, Agent::builtIn)
        .text("system_prompt", Agent::systemPrompt)
        .text("id", Agent::id)
        .with("created_at", Kind.TIME, Agent::createdAt)
        .with("updated_at", Kind.TIME, Agent::updatedAt);
  }

  /** Says what became of one. */
  static void write(Invocation invocation, JsonOption output, Agent agent, String what) {
    if (output.json()) {
      columns(OutputFormat.JSON)
          .write(OutputFormat.JSON.verbatim(invocation.console()), List.of(agent));
    } else {
      invocation.console().say("%s %s: %s".formatted(agent.name(), what, agent.id()));
    }
  }

  /** One for people. */
  static void print(Console console, Agent agent) {
    console.say(agent.name() + (agent.builtIn() ? ", a part of this platform" : ""));
    console.say("  id            " + agent.id());
    console.say("  type          " + agent.type());
    console.say("  capabilities  " + String.join(", ", agent.capabilities()));
    console.say("  provider      " + (agent.provider() == null ? "-" : agent.provider()));
    console.say("  model         " + (agent.model() == null ? "-" : agent.model()));
    if (agent.systemPrompt() != null) {
      console.say("  system prompt");
      agent.systemPrompt().lines().forEach(line -> console.say("    " + line));
    }
  }
}
