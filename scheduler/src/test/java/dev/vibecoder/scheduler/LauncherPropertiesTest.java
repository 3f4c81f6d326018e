package dev.vibecoder.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LauncherPropertiesTest {

  @Test
  void rollsUpAfterTheNightlyByDefault() {
    assertThat(LauncherProperties.defaults().followedBy()).isEqualTo(Map.of("nightly", "rollup"));
  }

  @Test
  void refusesFollowersThatCouldGoRoundForEver() {
    assertThatThrownBy(
            () -> new LauncherProperties(Map.of("a", "b", "b", "a"), 1, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not be followed itself");
  }
}
