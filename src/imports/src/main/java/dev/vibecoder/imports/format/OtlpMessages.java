package dev.vibecoder.imports.format;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.vibecoder.imports.file.Json;
import io.opentelemetry.proto.collector.trace.v1.ExportTracePartialSuccess;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests with spans in both forms of OTLP as the JSON that files have, and answers to them. */
public final class OtlpMessages {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private OtlpMessages() {}

  /**
   * Reads JSON.
   *
   * @throws BadRecord when it is no request
   */
  public static JsonNode ofJson(byte[] body) {
    JsonNode request = Json.of(new String(body, StandardCharsets.UTF_8));
    if (!request.isObject()) {
      throw new BadRecord("the body is no JSON object");
    }
    return request;
  }

  /**
   * Reads protobuf; of values that are lists or maps nothing is kept.
   *
   * @throws BadRecord when it is no request
   */
  public static JsonNode ofProtobuf(byte[] body) {
    try {
      ObjectNode request = NODES.objectNode();
      ArrayNode resources = request.putArray("resourceSpans");
      ExportTraceServiceRequest.parseFrom(body)
          .getResourceSpansList()
          .forEach(sent -> resources.add(resource(sent)));
      return request;
    } catch (InvalidProtocolBufferException e) {
      throw new BadRecord("the body is no ExportTraceServiceRequest in protobuf");
    }
  }

  private static ObjectNode resource(ResourceSpans sent) {
    ObjectNode node = NODES.objectNode();
    attributes(node.putObject("resource"), sent.getResource().getAttributesList());
    ArrayNode scopes = node.putArray("scopeSpans");
    for (ScopeSpans scope : sent.getScopeSpansList()) {
      ArrayNode spans = scopes.addObject().putArray("spans");
      scope.getSpansList().forEach(span -> spans.add(span(span)));
    }
    return node;
  }

  private static ObjectNode span(Span span) {
    ObjectNode node = NODES.objectNode();
    node.put("traceId", hex(span.getTraceId()));
    node.put("spanId", hex(span.getSpanId()));
    node.put("startTimeUnixNano", span.getStartTimeUnixNano());
    node.put("endTimeUnixNano", span.getEndTimeUnixNano());
    node.putObject("status")
        .put("code", span.getStatus().getCodeValue())
        .put("message", span.getStatus().getMessage());
    attributes(node, span.getAttributesList());
    return node;
  }

  private static String hex(ByteString id) {
    return HexFormat.of().formatHex(id.toByteArray());
  }

  private static void attributes(ObjectNode node, List<KeyValue> attributes) {
    ArrayNode list = node.putArray("attributes");
    for (KeyValue attribute : attributes) {
      ObjectNode entry = list.addObject().put("key", attribute.getKey());
      value(entry.putObject("value"), attribute.getValue());
    }
  }

  private static void value(ObjectNode node, AnyValue value) {
    switch (value.getValueCase()) {
      case STRING_VALUE -> node.put("stringValue", value.getStringValue());
      case INT_VALUE -> node.put("intValue", value.getIntValue());
      case DOUBLE_VALUE -> node.put("doubleValue", value.getDoubleValue());
      case BOOL_VALUE -> node.put("boolValue", value.getBoolValue());
      default -> {}
    }
  }

  /** The answer in JSON: what was refused, and why; nothing when all was taken. */
  public static byte[] answerInJson(long refused, String reason) {
    ObjectNode answer = NODES.objectNode();
    if (refused > 0) {
      answer
          .putObject("partialSuccess")
          .put("rejectedSpans", Long.toString(refused))
          .put("errorMessage", reason);
    }
    return answer.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same in protobuf. */
  public static byte[] answerInProtobuf(long refused, String reason) {
    var answer = ExportTraceServiceResponse.newBuilder();
    if (refused > 0) {
      answer.setPartialSuccess(
          ExportTracePartialSuccess.newBuilder().setRejectedSpans(refused).setErrorMessage(reason));
    }
    return answer.build().toByteArray();
  }
}
