package dev.vibecoder.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.review.model.AnswerFormat;
import dev.vibecoder.review.model.ModelSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelReviewKeysTest {

  private static final String KEY = "sk-of-the-test-4711";

  @TempDir private Path folder;

  private ModelReviewKeys keys(String yaml, Map<String, String> variables) throws IOException {
    Files.writeString(folder.resolve("application.yaml"), yaml);
    var all = new HashMap<>(variables);
    all.put("SPRING_CONFIG_LOCATION", "file:" + folder + "/");
    return SettingsFile.settings(SettingsFile.environment(all)).review().model();
  }

  private ModelReviewKeys keys(String lines) throws IOException {
    return keys("vibe:\n  review:\n    model:\n" + lines.indent(6), Map.of());
  }

  @Test
  void isOffByDefault() throws IOException {
    ModelReviewKeys keys = keys("", Map.of("VIBE_REVIEW_MODEL_API_KEY", KEY));

    assertThat(keys.toSettings()).isEmpty();
    assertThat(keys.budget()).isEqualByComparingTo("1");
  }

  @Test
  void readsEachKey() throws IOException {
    ModelReviewKeys keys =
        keys(
            """
            base-url: https://api.openai.com/v1
            model: m
            runs: 3
            usd-per-night: 0.5
            tokens-per-night: 7
            window: 2d
            temperature: 0.2
            input-characters: 1234
            output-tokens: 321
            findings: 4
            format: json-object
            requests-per-minute: 5
            tokens-per-minute: 6
            connect-timeout: 1s
            request-timeout: 9s
            attempts: 2
            longest-wait: 8s
            """);

    ModelSettings settings = keys.toSettings().orElseThrow();
    assertThat(settings.endpoint().provider()).isEqualTo("openai");
    assertThat(settings.endpoint().apiKey()).isNull();
    assertThat(settings.endpoint().connectTimeout()).isEqualTo(Duration.ofSeconds(1));
    assertThat(settings.endpoint().requestTimeout()).isEqualTo(Duration.ofSeconds(9));
    assertThat(settings.patience().attempts()).isEqualTo(2);
    assertThat(settings.patience().longestWait()).isEqualTo(Duration.ofSeconds(8));
    assertThat(settings.requestsPerMinute()).isEqualTo(5);
    assertThat(settings.tokensPerMinute()).isEqualTo(6);
    assertThat(settings.runs()).isEqualTo(3);
    assertThat(settings.temperature()).isEqualTo(0.2);
    assertThat(settings.inputCharacters()).isEqualTo(1234);
    assertThat(settings.outputTokens()).isEqualTo(321);
    assertThat(settings.findings()).isEqualTo(4);
    assertThat(settings.format()).isEqualTo(AnswerFormat.JSON_OBJECT);
    assertThat(keys.budget()).isEqualTo(new BigDecimal("0.5"));
    assertThat(keys.tokensPerNight()).isEqualTo(7);
    assertThat(keys.window()).isEqualTo(Duration.ofDays(2));
  }

  @Test
  void takesTheKeyFromTheEnvironmentAloneAndShowsItNowhere() throws IOException {
    String yaml = "vibe.review.model:\n  base-url: http://localhost/v1\n  model: m\n";

    ModelReviewKeys keys = keys(yaml, Map.of("VIBE_REVIEW_MODEL_API_KEY", KEY));

    assertThat(keys.toSettings().orElseThrow().endpoint().apiKey()).isEqualTo(KEY);
    assertThat(keys.toString() + keys.toSettings()).doesNotContain(KEY);
    assertThatThrownBy(() -> keys(yaml + "  api-key: " + KEY + "\n", Map.of()))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("VIBE_REVIEW_MODEL_API_KEY")
        .hasMessageNotContaining(KEY);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> keys("base-url: https://host/v1"))
        .hasMessageContaining("needs vibe.review.model.model");
    assertThatThrownBy(() -> keys("base-url: ftp://host/v1\nmodel: m"))
        .hasMessageContaining("vibe.review.model.base-url");
    assertThatThrownBy(() -> keys("base-url: https://host/v1\nmodel: m\nruns: 0"))
        .hasMessageContaining("runs is 1 to 9");
    assertThatThrownBy(() -> keys("base-url: https://host/v1\nmodel: m\ntemperature: hot"))
        .hasMessageContaining("temperature is 0 to 2");
    assertThatThrownBy(() -> keys("base-url: https://host/v1\nmodel: m\ntemperature: 3"))
        .hasMessageContaining("temperature is 0 to 2");
    assertThatThrownBy(() -> keys("modell: m")).hasMessageContaining("modell");
  }
}
