package dev.vibecoder.search.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingSettingsTest {

  private static final URI OPENAI = URI.create("https://api.openai.com/v1");

  @Test
  void defaultsToTheModelInThisProcess() {
    EmbeddingSettings settings = EmbeddingSettings.local();
    assertThat(settings.baseUrl()).isNull();
    assertThat(settings.dimensions()).isEqualTo(384);
    assertThat(settings.maxTokens()).isEqualTo(512);
    assertThat(settings.queryPrefix()).startsWith("Represent this sentence");
  }

  @Test
  void defaultsToTheLimitsOfOpenAi() {
    EmbeddingSettings settings =
        EmbeddingSettings.endpoint(OPENAI, "text-embedding-3-large", 3072, " ");
    assertThat(settings.maxTokens()).isEqualTo(8191);
    assertThat(settings.queryPrefix()).isEmpty();
    assertThat(settings.apiKey()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://host/v1", "https://user:pass@host/v1", "https:///v1", "https://h/?a=b"})
  void refusesUrlsThatAreNoEndpoint(String url) {
    assertThatThrownBy(() -> EmbeddingSettings.endpoint(URI.create(url), "m", 3, null))
        .hasMessageContaining("baseUrl")
        .hasMessageNotContaining("pass@");
  }

  @Test
  void refusesAKeyThatNoHeaderCanCarryWithoutRepeatingIt() {
    assertThatThrownBy(() -> EmbeddingSettings.endpoint(OPENAI, "m", 3, "top\nsecret"))
        .hasMessageContaining("apiKey")
        .hasMessageNotContaining("secret");
    assertThat(EmbeddingSettings.endpoint(OPENAI, "m", 3, "key\n").apiKey()).isEqualTo("key");
  }
}
