package dev.vibecoder.imports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.vibecoder.domain.imports.ImportedExecution;
import dev.vibecoder.domain.work.ExecutionStatus;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import org.junit.jupiter.api.Test;

class OtlpMessagesTest {

  @Test
  void readsProtobufAsItReadsJson() {
    var span =
        Span.newBuilder()
            .setTraceId(ByteString.copyFrom(new byte[] {1, (byte) 0xAB}))
            .setSpanId(ByteString.copyFrom(new byte[] {2}))
            .setStartTimeUnixNano(1_772_359_200_000_000_000L)
            .setEndTimeUnixNano(1_772_359_201_000_000_000L)
            .setStatus(Status.newBuilder().setCodeValue(2).setMessage("no"))
            .addAttributes(text("gen_ai.request.model", "m"))
            .addAttributes(
                KeyValue.newBuilder()
                    .setKey("gen_ai.usage.output_tokens")
                    .setValue(AnyValue.newBuilder().setIntValue(7)));
    byte[] request =
        ExportTraceServiceRequest.newBuilder()
            .addResourceSpans(
                ResourceSpans.newBuilder().addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
            .build()
            .toByteArray();
    var sink = new CollectingSink();

    new OtlpSource().read(OtlpMessages.ofProtobuf(request), sink);

    ImportedExecution call = sink.only();
    assertThat(call.key().externalId()).isEqualTo("01ab-02");
    assertThat(call.tokens().output()).isEqualTo(7);
    assertThat(call.served().model()).isEqualTo("m");
    assertThat(call.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(call.time().durationMs()).isEqualTo(1_000);
  }

  @Test
  void saysInProtobufWhatWasRefused() throws InvalidProtocolBufferException {
    var answer = ExportTraceServiceResponse.parseFrom(OtlpMessages.answerInProtobuf(3, "why"));

    assertThat(answer.getPartialSuccess().getRejectedSpans()).isEqualTo(3);
    assertThat(answer.getPartialSuccess().getErrorMessage()).isEqualTo("why");
    assertThat(OtlpMessages.answerInProtobuf(0, "")).isEmpty();
  }

  @Test
  void refusesWhatIsNeither() {
    assertThatThrownBy(() -> OtlpMessages.ofProtobuf(new byte[] {1, 2, 3}))
        .isInstanceOf(BadRecord.class);
    assertThatThrownBy(() -> OtlpMessages.ofJson(new byte[] {'x'})).isInstanceOf(BadRecord.class);
  }

  private static KeyValue text(String key, String value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }
}
