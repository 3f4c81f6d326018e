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
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Spans of calls of models, by OpenTelemetry's conventions for generative AI, in OTLP as JSON.
 * Spans of agents and tools sum up the calls below them, so that they are passed over.
 */
final class OtlpSource implements ExecutionSource {

  static final String NAME = "otlp";

  private static final Set<String> SUMS =
      Set.of("invoke_agent", "create_agent", "execute_tool", "invoke_workflow", "plan");

  private static final String ERROR = "2";
  private static final String ERROR_NAME = "STATUS_CODE_ERROR";

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
    return record.has("resourceSpans") || record.has("scopeSpans");
  }

  /** Takes a whole request, or what one resource sent. */
  @Override
  public void read(JsonNode record, RecordSink into) {
    if (record.has("resourceSpans")) {
      record.path("resourceSpans").values().forEach(resource -> resource(resource, into));
    } else {
      resource(record, into);
    }
  }

  private static void resource(JsonNode sent, RecordSink into) {
    Attributes resource = Attributes.of(sent.path("resource").path("attributes"));
    for (JsonNode scope : sent.path("scopeSpans").values()) {
      for (JsonNode span : scope.path("spans").values()) {
        try {
          span(span, resource, into);
        } catch (BadRecord e) {
          into.refused(String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private static void span(JsonNode span, Attributes resource, RecordSink into) {
    Attributes attributes = Attributes.of(span.path("attributes"));
    String operation = attributes.text("gen_ai.operation.name");
    if (!GenAiTokens.areIn(attributes) || SUMS.contains(operation == null ? "" : operation)) {
      into.passedOver();
      return;
    }
    Fields fields = Fields.of(span);
    TokenUsage tokens = GenAiTokens.of(attributes);
    boolean failed = failed(span.path("status"));
    into.execution(
        new ImportedExecution(
            new SourceKey(NAME, fields.required("traceId") + "-" + fields.required("spanId")),
            place(fields, attributes, resource),
            agent(attributes, resource),
            new ServedModel(GenAiProviders.of(attributes), model(attributes), false),
            time(fields),
            failed ? ExecutionStatus.FAILED : ExecutionStatus.COMPLETED,
            tokens,
            Costs.ofThatKnowsNotAll(attributes.amount("gen_ai.usage.cost"), tokens),
            new WorkContent(null, null, null, failed ? error(span, attributes) : null),
            false));
  }

  private static Placement place(Fields span, Attributes attributes, Attributes resource) {
    String session = attributes.text("gen_ai.conversation.id");
    return new Placement(
        attributes.or(resource, "vibe.project", "vcs.repository.url.full"),
        attributes.or(resource, "vibe.task"),
        attributes.or(resource, "vibe.commit", "vcs.ref.head.revision"),
        session == null ? span.required("traceId") : session);
  }

  private static NamedAgent agent(Attributes attributes, Attributes resource) {
    String name = attributes.or(resource, "gen_ai.agent.name", "service.name");
    return NamedAgent.general(name == null ? NAME : name);
  }

  private static @Nullable String model(Attributes attributes) {
    String answered = attributes.text("gen_ai.response.model");
    return answered == null ? attributes.text("gen_ai.request.model") : answered;
  }

  private static WorkTime time(Fields span) {
    Instant start = nanos(span, "startTimeUnixNano");
    Instant end = nanos(span, "endTimeUnixNano");
    if (end.isBefore(start)) {
      throw new BadRecord("endTimeUnixNano is before startTimeUnixNano");
    }
    return WorkTime.between(start, end);
  }

  private static Instant nanos(Fields span, String name) {
    Long nanos = span.number(name);
    if (nanos == null || nanos <= 0) {
      throw new BadRecord(name + " is missing");
    }
    return Instant.ofEpochSecond(0, nanos);
  }

  private static boolean failed(JsonNode status) {
    String code = status.path("code").asString("");
    return code.equals(ERROR) || code.equals(ERROR_NAME);
  }

  private static @Nullable String error(JsonNode span, Attributes attributes) {
    String message = span.path("status").path("message").asString("");
    return message.isEmpty() ? attributes.text("error.type") : message;
  }
}
