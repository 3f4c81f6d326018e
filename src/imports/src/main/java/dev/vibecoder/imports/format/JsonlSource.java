package dev.vibecoder.imports.format;

import dev.vibecoder.domain.imports.ImportedExecution;
import dev.vibecoder.domain.imports.NamedAgent;
import dev.vibecoder.domain.imports.Placement;
import dev.vibecoder.domain.imports.ServedModel;
import dev.vibecoder.domain.imports.SourceKey;
import dev.vibecoder.domain.imports.WorkContent;
import dev.vibecoder.domain.imports.WorkTime;
import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.domain.work.PlatformSource;
import dev.vibecoder.domain.work.TokenUsage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Our own format; {@code executions-import.md} says what each field is. */
final class JsonlSource implements ExecutionSource {

  static final String NAME = "jsonl";

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "source",
          "started_at",
          "completed_at",
          "duration_ms",
          "status",
          "project",
          "task",
          "agent",
          "agent_type",
          "provider",
          "model",
          "batch",
          "tokens",
          "cost",
          "currency",
          "session",
          "commit",
          "input",
          "output",
          "metadata",
          "error");

  private static final Set<String> TOKENS =
      Set.of("input", "cached_input", "cache_write", "cache_write_1h", "output", "reasoning");

  /** The platform's own executions are written by nobody else. */
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
    return record.has("id") && record.has("started_at");
  }

  @Override
  public void read(JsonNode record, RecordSink into) {
    Fields fields = Fields.of(record);
    tellUnknown(record, FIELDS, "", into);
    tellUnknown(record.path("tokens"), TOKENS, "tokens.", into);
    ExecutionStatus status = status(fields);
    String source = source(fields);
    into.execution(
        new ImportedExecution(
            new SourceKey(source, fields.required("id")),
            new Placement(
                fields.text("project"),
                fields.text("task"),
                fields.text("commit"),
                fields.text("session")),
            agent(fields, source),
            new ServedModel(fields.text("provider"), fields.text("model"), fields.truth("batch")),
            time(fields, status),
            status,
            tokens(fields.below("tokens")),
            isDollars(fields) ? Costs.given(fields.amount("cost")) : null,
            content(record, fields, into),
            false));
  }

  private static void tellUnknown(
      JsonNode object, Set<String> known, String prefix, RecordSink into) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!known.contains(field.getKey())) {
        into.remark("there is no field " + prefix + field.getKey());
      }
    }
  }

  private static String source(Fields fields) {
    String source = fields.text("source");
    if (source != null && PlatformSource.is(source)) {
      throw new BadRecord(
          "source begins with " + PlatformSource.PREFIX + ", as this platform's own do");
    }
    return source == null ? NAME : source;
  }

  private static ExecutionStatus status(Fields fields) {
    String text = fields.text("status");
    return text == null
        ? ExecutionStatus.COMPLETED
        : Names.of(ExecutionStatus.class, "status", text);
  }

  private static NamedAgent agent(Fields fields, String source) {
    String name = fields.text("agent");
    String type = fields.text("agent_type");
    return new NamedAgent(
        name == null ? source : name,
        type == null ? AgentType.GENERAL : Names.of(AgentType.class, "agent_type", type));
  }

  private static WorkTime time(Fields fields, ExecutionStatus status) {
    Instant start = fields.instant("started_at");
    if (start == null) {
      throw new BadRecord("started_at is missing");
    }
    Instant end = fields.instant("completed_at");
    Long duration = fields.number("duration_ms");
    boolean open = status == ExecutionStatus.PENDING || status == ExecutionStatus.RUNNING;
    if (open && end != null) {
      throw new BadRecord("completed_at is given, and status is " + status);
    }
    if (end == null && duration != null && !open) {
      return new WorkTime(start, Times.after(start, duration), duration);
    }
    return end != null && duration == null
        ? WorkTime.between(start, end)
        : new WorkTime(start, end, duration);
  }

  private static TokenUsage tokens(Fields tokens) {
    return new TokenUsage(
        tokens.tokens("input"),
        tokens.tokens("cached_input"),
        tokens.tokens("cache_write"),
        tokens.tokens("cache_write_1h"),
        tokens.tokens("output"),
        tokens.tokens("reasoning"));
  }

  private static boolean isDollars(Fields fields) {
    String currency = fields.text("currency");
    return currency == null || "USD".equalsIgnoreCase(currency);
  }

  private static WorkContent content(JsonNode record, Fields fields, RecordSink into) {
    String metadata = metadata(record, fields);
    BigDecimal cost = fields.amount("cost");
    if (cost != null && !isDollars(fields)) {
      metadata = withCost(record.path("metadata"), cost, fields.required("currency"));
      into.remark("the cost is not in USD: it is kept in metadata");
    }
    return new WorkContent(
        fields.json("input"), fields.json("output"), metadata, fields.text("error"));
  }

  private static @Nullable String metadata(JsonNode record, Fields fields) {
    if (fields.has("metadata") && !record.path("metadata").isObject()) {
      throw new BadRecord("metadata is no object");
    }
    return fields.json("metadata");
  }

  private static String withCost(JsonNode metadata, BigDecimal cost, String currency) {
    ObjectNode all =
        metadata instanceof ObjectNode object
            ? object.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    return all.put("cost", cost).put("currency", currency).toString();
  }
}
