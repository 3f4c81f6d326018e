package dev.vibecoder.imports.format;

import dev.vibecoder.domain.imports.ImportedExecution;
import dev.vibecoder.domain.imports.NamedAgent;
import dev.vibecoder.domain.imports.Placement;
import dev.vibecoder.domain.imports.ServedModel;
import dev.vibecoder.domain.imports.SourceKey;
import dev.vibecoder.domain.imports.WorkContent;
import dev.vibecoder.domain.imports.WorkTime;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.domain.work.TokenUsage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Transcripts of Claude Code. A message is told once for each part of its answer, and once more in
 * the file of each conversation that goes on from it: by its id it is one execution, and what has
 * most output counts. What was asked and answered is not taken.
 */
final class ClaudeCodeSource implements ExecutionSource {

  static final String NAME = "claude-code";

  private static final String PROVIDER = "anthropic";
  private static final String NO_MODEL = "<synthetic>";

  private static final Set<String> TYPES =
      Set.of("user", "assistant", "system", "summary", "file-history-snapshot", "queue-operation");

  private final String subAgent;

  /**
   * Reads the files of a main agent, or of a sub-agent.
   *
   * @param subAgent what the file says of its sub-agent's type; empty when it says nothing
   */
  ClaudeCodeSource(String subAgent) {
    this.subAgent = subAgent;
  }

  @Override
  public String format() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(JsonNode record) {
    boolean named = record.has("sessionId") || record.has("leafUuid") || record.has("messageId");
    boolean used = record.path("message").path("usage").isObject();
    return named && (used || TYPES.contains(record.path("type").asString("")));
  }

  @Override
  public ExecutionSource at(Path file) {
    return new ClaudeCodeSource(SubAgentType.of(file));
  }

  @Override
  public void read(JsonNode record, RecordSink into) {
    JsonNode message = record.path("message");
    String model = message.path("model").asString("");
    boolean isCall = message.path("usage").isObject() && message.has("id");
    if (!isCall || model.isEmpty() || model.equals(NO_MODEL)) {
      into.passedOver();
      return;
    }
    Fields fields = Fields.of(record);
    Fields usage = fields.below("message").below("usage");
    into.execution(
        new ImportedExecution(
            new SourceKey(NAME, fields.below("message").required("id")),
            new Placement(fields.text("cwd"), null, null, fields.text("sessionId")),
            NamedAgent.general(agent(fields)),
            new ServedModel(
                PROVIDER, model(model, usage), "batch".equals(usage.text("service_tier"))),
            time(fields),
            ExecutionStatus.COMPLETED,
            tokens(usage),
            Costs.given(fields.amount("costUSD")),
            new WorkContent(null, null, metadata(fields), null),
            true));
  }

  /** The fast mode of a model has a price of its own. */
  private static String model(String model, Fields usage) {
    return "fast".equals(usage.text("speed")) ? model + "-fast" : model;
  }

  private String agent(Fields fields) {
    String type = fields.text("attributionAgent");
    if (type == null && !subAgent.isEmpty()) {
      type = subAgent;
    }
    if (type == null && (fields.truth("isSidechain") || fields.has("agentId"))) {
      type = "sub-agent";
    }
    return type == null ? NAME : NAME + "/" + type;
  }

  /** It is told when a part of the answer is there; nobody tells when it was asked. */
  private static WorkTime time(Fields fields) {
    Instant told = fields.instant("timestamp");
    if (told == null) {
      throw new BadRecord("timestamp is missing");
    }
    return new WorkTime(told, told, null);
  }

  private static TokenUsage tokens(Fields usage) {
    Fields written = usage.below("cache_creation");
    long hour = written.tokens("ephemeral_1h_input_tokens");
    long minutes = written.tokens("ephemeral_5m_input_tokens");
    long all = usage.tokens("cache_creation_input_tokens");
    long output = usage.tokens("output_tokens");
    long thought = Math.min(output, usage.below("output_tokens_details").tokens("thinking_tokens"));
    return new TokenUsage(
        usage.tokens("input_tokens"),
        usage.tokens("cache_read_input_tokens"),
        Math.max(minutes, all - hour),
        hour,
        output - thought,
        thought);
  }

  private static @Nullable String metadata(Fields fields) {
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    for (String name : new String[] {"cwd", "gitBranch", "version", "requestId"}) {
      String value = fields.text(name);
      if (value != null) {
        kept.put(name, value);
      }
    }
    return kept.isEmpty() ? null : kept.toString();
  }
}
