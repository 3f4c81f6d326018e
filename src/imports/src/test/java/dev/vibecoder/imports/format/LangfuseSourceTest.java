package dev.vibecoder.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.imports.ImportedExecution;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.domain.work.TokenUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LangfuseSourceTest {

  private static final String ROW =
      """
      {"id":"o1","trace_id":"t1","type":"GENERATION","start_time":"2026-03-01 10:00:00.000000",
       "end_time":"2026-03-01 10:00:03.000000","trace_name":"answer","level":"DEFAULT",
       "provided_model_name":"gpt-x","input":"secret","usage_details":%s,"total_cost":%s}
      """;

  private final LangfuseSource source = new LangfuseSource();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'input':100,'input_cached_tokens':900,'output':50,'total':1050}|100|900|50",
        "{'input':1000,'input_cached_tokens':900,'output':50,'total':1050}|100|900|50",
        "{'input':100,'cache_read_input_tokens':900,'output':50}|100|900|50",
        "{'input':100,'output':50,'total':150}|100|0|50"
      })
  void countsNoTokenTwice(String usage, long input, long cached, long output) {
    String row = ROW.formatted(usage.replace('\'', '"'), "0.5");

    assertThat(CollectingSink.of(source, row).only().tokens())
        .isEqualTo(new TokenUsage(input, cached, 0, 0, output, 0));
  }

  @Test
  void takesACallInTheNamesOfTheApi() {
    String row =
        """
        {"id":"o2","traceId":"t1","sessionId":"s1","type":"GENERATION","model":"gpt-x","level":"ERROR",
         "startTime":"2026-03-01T10:00:00Z","endTime":"2026-03-01T10:00:01Z","statusMessage":"no",
         "usageDetails":{"input":3,"cache_creation_input_tokens":4,"output":5,"output_reasoning_tokens":6},
         "calculatedTotalCost":0,"metadata":{"vibe_project":"shop"}}
        """;

    ImportedExecution call = CollectingSink.of(source, row).only();

    assertThat(call.tokens()).isEqualTo(new TokenUsage(3, 0, 4, 0, 5, 6));
    assertThat(call.cost()).isNull();
    assertThat(call.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(call.place().session()).isEqualTo("s1");
    assertThat(call.place().project()).isEqualTo("shop");
  }

  @Test
  void takesCallsAlone() {
    String span = ROW.formatted("{}", "0").replace("GENERATION", "SPAN");

    assertThat(CollectingSink.of(source, span).passedOver).isEqualTo(1);
    assertThat(CollectingSink.of(source, ROW.formatted("{\"seconds\":3}", "1")).remarks)
        .containsExactly("there is no kind of tokens seconds");
  }
}
