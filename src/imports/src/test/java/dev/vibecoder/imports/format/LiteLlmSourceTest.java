package dev.vibecoder.imports.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.imports.ImportedExecution;
import dev.vibecoder.domain.work.ExecutionStatus;
import dev.vibecoder.domain.work.TokenUsage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LiteLlmSourceTest {

  private static final String ROW =
      """
      {"request_id":"r1","call_type":"acompletion","startTime":"2026-03-01 10:00:00.5",
       "endTime":"2026-03-01T10:00:02+00:00","model":"anthropic/claude-x",
       "custom_llm_provider":"anthropic","spend":0.25,"prompt_tokens":1000,"completion_tokens":90,
       "session_id":"s","status":"success","cache_hit":"False",
       "messages":[{"role":"user","content":"secret"}],
       "metadata":{"user_api_key_alias":"team-key","spend_logs_metadata":{"vibe_task":"T-1"},
         "usage_object":{"prompt_tokens":1000,"cache_read_input_tokens":400,
           "prompt_tokens_details":{"cached_tokens":400,"cache_creation_tokens":100,
             "cache_creation_token_details":{"ephemeral_1h_input_tokens":30}},
           "completion_tokens_details":{"reasoning_tokens":40}}}}
      """;

  private final LiteLlmSource source = new LiteLlmSource();

  @Test
  void takesARowWithoutItsMessages() {
    ImportedExecution call = CollectingSink.of(source, ROW).only();

    assertThat(call.tokens()).isEqualTo(new TokenUsage(500, 400, 70, 30, 50, 40));
    assertThat(call.cost()).isEqualByComparingTo("0.25");
    assertThat(call.served().model()).isEqualTo("claude-x");
    assertThat(call.agent().name()).isEqualTo("team-key");
    assertThat(call.place().task()).isEqualTo("T-1");
    assertThat(call.time().startedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00.5Z"));
    assertThat(call.time().durationMs()).isEqualTo(1_500);
    assertThat(call.toString()).doesNotContain("secret");
  }

  @Test
  void takesNothingForAPriceThatItDoesNotKnowButForItsOwnCache() {
    String free = ROW.replace("0.25", "0");
    String cached = free.replace("\"False\"", "\"True\"");

    assertThat(CollectingSink.of(source, free).only().cost()).isNull();
    assertThat(CollectingSink.of(source, cached).only().cost()).isEqualByComparingTo("0");
  }

  @Test
  void takesFailures() {
    String failure =
        ROW.replace("success", "failure")
            .replace(
                "\"usage_object\"",
                "\"error_information\":{\"error_class\":\"RateLimitError\",\"error_code\":\"429\"},"
                    + "\"usage_object\"");

    ImportedExecution call = CollectingSink.of(source, failure).only();

    assertThat(call.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(call.content().error()).isEqualTo("RateLimitError 429");
  }
}
