package dev.vibecoder.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointAddressTest {

  @Test
  void isTakenAsItIs() {
    assertThat(EndpointAddress.of("vibe.key", "http://localhost:11434/v1"))
        .hasToString("http://localhost:11434/v1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://host/v1",
        "host",
        "https://",
        "https://user:s3cret@host/v1",
        "https://host/v1?key=s3cret",
        "https://ho st/s3cret"
      })
  void refusesOthersByTheKeyAndNeverRepeatsThem(String given) {
    assertThatThrownBy(() -> EndpointAddress.of("vibe.key", given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageStartingWith("vibe.key is an address")
        .hasMessageNotContaining("s3cret");
  }
}
