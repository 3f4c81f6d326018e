package dev.vibecoder.imports.format;

import dev.vibecoder.domain.imports.ImportedExecution;
import dev.vibecoder.domain.imports.NamedAgent;
import dev.vibecoder.domain.imports.ServedModel;
import dev.vibecoder.domain.imports.SourceKey;
import dev.vibecoder.domain.imports.WorkContent;
import dev.vibecoder.domain.imports.WorkTime;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.domain.work.TokenUsage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Observations as Langfuse exports them, in the names of its files and of its API. Only calls of
 * models are executions; what was asked and answered is not taken.
 */
final class LangfuseSource implements ExecutionSource {

  static final String NAME = "langfuse";

  private static final Set<String> CALLS = Set.of("GENERATION", "EMBEDDING");

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
    boolean traced = record.has("trace_id") || record.has("traceId");
    boolean timed = record.has("start_time") || record.has("startTime");
    return traced && timed && record.has("type") && record.has("id");
  }

  @Override
  public void read(JsonNode record, RecordSink into) {
    Fields fields = Fields.of(record);
    String type = fields.text("type");
    if (type == null || !CALLS.contains(type)) {
      into.passedOver();
      return;
    }
    TokenUsage tokens =
        LangfuseTokens.of(fields.below(fields.firstOf("usage_details", "usageDetails")), into);
    WorkTime time = time(fields);
    into.execution(
        new ImportedExecution(
            new SourceKey(NAME, fields.required("id")),
            Hints.in(fields.below("metadata"), session(fields)),
            agent(fields),
            new ServedModel(null, model(fields), false),
            time,
            status(fields, time),
            tokens,
            Costs.ofThatKnowsNotAll(cost(fields), tokens),
            new WorkContent(null, null, null, error(fields)),
            false));
  }

  private static @Nullable String session(Fields fields) {
    String session = fields.text(fields.firstOf("session_id", "sessionId"));
    return session == null ? fields.text(fields.firstOf("trace_id", "traceId")) : session;
  }

  private static NamedAgent agent(Fields fields) {
    String name = fields.text(fields.firstOf("trace_name", "traceName"));
    return NamedAgent.general(name == null ? NAME : name);
  }

  private static @Nullable String model(Fields fields) {
    return fields.text(fields.firstOf("provided_model_name", "providedModelName", "model"));
  }

  private static WorkTime time(Fields fields) {
    Instant start = fields.instantOfUtc(fields.firstOf("start_time", "startTime"));
    Instant end = fields.instantOfUtc(fields.firstOf("end_time", "endTime"));
    if (start == null) {
      throw new BadRecord("start_time is missing");
    }
    if (end != null && end.isBefore(start)) {
      throw new BadRecord("end_time is before start_time");
    }
    return end == null ? new WorkTime(start, null, null) : WorkTime.between(start, end);
  }

  private static boolean failed(Fields fields) {
    return "ERROR".equals(fields.text("level"));
  }

  private static ExecutionStatus status(Fields fields, WorkTime time) {
    if (failed(fields)) {
      return ExecutionStatus.FAILED;
    }
    return time.completedAt() == null ? ExecutionStatus.RUNNING : ExecutionStatus.COMPLETED;
  }

  private static @Nullable BigDecimal cost(Fields fields) {
    BigDecimal cost =
        fields.amount(fields.firstOf("total_cost", "totalCost", "calculatedTotalCost"));
    return cost == null
        ? fields.below(fields.firstOf("cost_details", "costDetails")).amount("total")
        : cost;
  }

  private static @Nullable String error(Fields fields) {
    return failed(fields) ? fields.text(fields.firstOf("status_message", "statusMessage")) : null;
  }
}
