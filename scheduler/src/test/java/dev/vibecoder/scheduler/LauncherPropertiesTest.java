package dev.vibecoder.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LauncherPropertiesTest {

  @Test
  void rollsUpAfterTheNightlyByDefault() {
    assertThat(LauncherProperties.defaults().followedBy())
        .isEqualTo(Map.of("nightly", List.of("rollup")));
  }

  @Test
  void putsAnotherFollowerFirst() {
    assertThat(LauncherProperties.defaults().withFirstFollower("nightly", "import").followedBy())
        .isEqualTo(Map.of("nightly", List.of("import", "rollup")));
  }

  @Test
  void refusesFollowersThatCouldGoRoundForEver() {
    assertThatThrownBy(
            () ->
                new LauncherProperties(
                    Map.of("a", List.of("b"), "b", List.of("a")), 1, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not be followed itself");
  }
}
