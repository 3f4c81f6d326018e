package dev.vibecoder.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.imports.ImportedExecution;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.domain.work.TokenUsage;
import org.junit.jupiter.api.Test;

class OtlpSourceTest {

  private static final String CALL =
      """
      {"traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174",
       "startTimeUnixNano":"1772359200000000000","endTimeUnixNano":"1772359201500000000",
       "attributes":[
         {"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},
         {"key":"gen_ai.provider.name","value":{"stringValue":"aws.bedrock"}},
         {"key":"gen_ai.request.model","value":{"stringValue":"m"}},
         {"key":"gen_ai.response.model","value":{"stringValue":"m-1"}},
         {"key":"gen_ai.usage.input_tokens","value":{"intValue":"1000"}},
         {"key":"gen_ai.usage.cache_read.input_tokens","value":{"intValue":"600"}},
         {"key":"gen_ai.usage.cache_creation.input_tokens","value":{"intValue":100}},
         {"key":"gen_ai.usage.output_tokens","value":{"intValue":"50"}},
         {"key":"gen_ai.usage.reasoning.output_tokens","value":{"intValue":"20"}}],
       "status":{"code":2,"message":"rate limit"}}
      """;

  private final OtlpSource source = new OtlpSource();

  @Test
  void takesTheCachedPartOutOfTheSum() {
    ImportedExecution call = CollectingSink.of(source, sent(CALL)).only();

    assertThat(call.tokens()).isEqualTo(new TokenUsage(300, 600, 100, 0, 30, 20));
    assertThat(call.served().provider()).isEqualTo("bedrock");
    assertThat(call.served().model()).isEqualTo("m-1");
    assertThat(call.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(call.content().error()).isEqualTo("rate limit");
    assertThat(call.time().durationMs()).isEqualTo(1_500);
    assertThat(call.agent().name()).isEqualTo("shop");
    assertThat(call.place().commit()).isEqualTo("abc");
    assertThat(call.key().externalId())
        .isEqualTo("5b8efff798038103d269b633813fc60c-eee19b7ec3c1b174");
  }

  @Test
  void leavesASumAloneThatCannotIncludeItsParts() {
    String beside = CALL.replace("\"1000\"", "\"10\"");

    assertThat(CollectingSink.of(source, sent(beside)).only().tokens().input()).isEqualTo(10);
  }

  @Test
  void passesOverWhatSumsUpCallsAndWhatIsNone() {
    String agent = CALL.replace("\"chat\"", "\"invoke_agent\"");
    String other = CALL.replace("gen_ai.usage.", "app.");

    CollectingSink sink = CollectingSink.of(source, sent(agent + "," + other));

    assertThat(sink.passedOver).isEqualTo(2);
    assertThat(sink.executions).isEmpty();
  }

  @Test
  void refusesABadSpanAndTakesTheOthers() {
    String negative = CALL.replace("\"50\"", "\"-50\"");
    String timeless = CALL.replace("\"1772359200000000000\"", "\"0\"");

    CollectingSink sink = CollectingSink.of(source, sent(negative + "," + timeless + "," + CALL));

    assertThat(sink.refusals)
        .containsExactly("gen_ai.usage.output_tokens is negative", "startTimeUnixNano is missing");
    assertThat(sink.executions).hasSize(1);
  }

  private static String sent(String spans) {
    return """
    {"resourceSpans":[{"resource":{"attributes":[
      {"key":"service.name","value":{"stringValue":"shop"}},
      {"key":"vcs.ref.head.revision","value":{"stringValue":"abc"}}]},
      "scopeSpans":[{"scope":{"name":"x"},"spans":[%s]}]}]}
    """
        .formatted(spans);
  }
}
