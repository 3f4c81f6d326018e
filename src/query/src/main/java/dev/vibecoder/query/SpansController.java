package dev.vibecoder.query;

import dev.vibecoder.imports.SpanImport;
import dev.vibecoder.imports.SpanReceipt;
import dev.vibecoder.imports.format.BadRecord;
import dev.vibecoder.imports.format.OtlpMessages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /v1/traces}, where exporters of OpenTelemetry send spans. */
@RestController
final class SpansController {

  static final String PATH = "/v1/traces";

  private static final String PROTOBUF = "application/x-protobuf";

  private final SpanImport spans;
  private final String owner;

  /**
   * @param spans on connections that may write
   */
  SpansController(SpanImport spans, QueryServiceSettings settings) {
    this.spans = spans;
    this.owner = settings.owner();
  }

  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> json(HttpServletRequest request) throws IOException {
    SpanReceipt receipt = take(request, OtlpMessages::ofJson);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(OtlpMessages.answerInJson(receipt.counts().refused(), reasons(receipt)));
  }

  @PostMapping(path = PATH, consumes = PROTOBUF)
  ResponseEntity<byte[]> protobuf(HttpServletRequest request) throws IOException {
    SpanReceipt receipt = take(request, OtlpMessages::ofProtobuf);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(PROTOBUF))
        .body(OtlpMessages.answerInProtobuf(receipt.counts().refused(), reasons(receipt)));
  }

  private SpanReceipt take(HttpServletRequest request, Function<byte[], JsonNode> form)
      throws IOException {
    try {
      return spans.take(owner, form.apply(SpanBody.of(request)));
    } catch (BadRecord e) {
      throw new BadRequest("body", String.valueOf(e.getMessage()));
    }
  }

  private static String reasons(SpanReceipt receipt) {
    return String.join("; ", receipt.reasons());
  }
}
