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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rows of LiteLLM's table of spend logs. What was asked and answered is not taken. */
final class LiteLlmSource implements ExecutionSource {

  static final String NAME = "litellm";

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
    return record.has("request_id") && record.has("startTime") && record.has("spend");
  }

  @Override
  public void read(JsonNode record, RecordSink into) {
    Fields fields = Fields.of(record);
    Fields metadata = fields.below("metadata");
    TokenUsage tokens = tokens(fields, metadata.below("usage_object"));
    boolean failed = "failure".equalsIgnoreCase(fields.text("status"));
    into.execution(
        new ImportedExecution(
            new SourceKey(NAME, fields.required("request_id")),
            Hints.in(metadata.below("spend_logs_metadata"), fields.text("session_id")),
            agent(fields, metadata),
            served(fields),
            time(fields),
            failed ? ExecutionStatus.FAILED : ExecutionStatus.COMPLETED,
            tokens,
            cost(fields, tokens),
            new WorkContent(null, null, null, failed ? error(metadata) : null),
            false));
  }

  private static NamedAgent agent(Fields fields, Fields metadata) {
    String agent = fields.text("agent_id");
    String key = metadata.text("user_api_key_alias");
    return NamedAgent.general(agent != null ? agent : key != null ? key : NAME);
  }

  /** It names some models with their provider before them. */
  private static ServedModel served(Fields fields) {
    String provider = fields.text("custom_llm_provider");
    String model = fields.text("model");
    if (provider != null && model != null && model.startsWith(provider + "/")) {
      model = model.substring(provider.length() + 1);
    }
    return new ServedModel(provider, model, false);
  }

  private static WorkTime time(Fields fields) {
    Instant start = fields.instantOfUtc("startTime");
    Instant end = fields.instantOfUtc("endTime");
    if (start == null) {
      throw new BadRecord("startTime is missing");
    }
    if (end == null || end.isBefore(start)) {
      throw new BadRecord(end == null ? "endTime is missing" : "endTime is before startTime");
    }
    return WorkTime.between(start, end);
  }

  /** What providers said of caches is in the object of the usage; prompts include it. */
  private static TokenUsage tokens(Fields row, Fields usage) {
    Fields prompt = usage.below("prompt_tokens_details");
    Fields written = prompt.below("cache_creation_token_details");
    long hour = written.tokens("ephemeral_1h_input_tokens");
    long read = Math.max(usage.tokens("cache_read_input_tokens"), prompt.tokens("cached_tokens"));
    long writtenAll =
        Math.max(
            usage.tokens("cache_creation_input_tokens"), prompt.tokens("cache_creation_tokens"));
    return new TokenSums(
            row.tokens("prompt_tokens"),
            read,
            Math.max(0, writtenAll - hour),
            hour,
            row.tokens("completion_tokens"),
            usage.below("completion_tokens_details").tokens("reasoning_tokens"))
        .apart();
  }

  /** An answer out of its own cache costs nothing; any other 0 is a price that it does not know. */
  private static @Nullable BigDecimal cost(Fields fields, TokenUsage tokens) {
    BigDecimal spend = fields.amount("spend");
    boolean free = "true".equalsIgnoreCase(fields.text("cache_hit"));
    return free ? Costs.given(spend) : Costs.ofThatKnowsNotAll(spend, tokens);
  }

  private static @Nullable String error(Fields metadata) {
    Fields error = metadata.below("error_information");
    String what = error.text("error_class");
    String code = error.text("error_code");
    return what == null || code == null ? what : what + " " + code;
  }
}
