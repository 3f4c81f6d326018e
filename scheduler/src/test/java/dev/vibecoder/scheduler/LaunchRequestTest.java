package dev.vibecoder.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchRequestTest {

  private static LaunchRequest with(String name, String value) {
    return new LaunchRequest("sync", Map.of(name, value), Instant.EPOCH, Origin.API);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1a", "a b", "ä", "a\n", "requestedAt", "origin", "outerRun"})
  void refusesNamesThatAreNoneOrItsOwn(String name) {
    assertThatThrownBy(() -> with(name, "x")).isInstanceOf(InvalidLaunch.class);
  }

  @Test
  void refusesValuesThatCannotBeStored() {
    assertThat(with("a", "ü".repeat(2_000)).parameters()).hasSize(1);
    assertThatThrownBy(() -> with("a", "x".repeat(2_001)))
        .isInstanceOf(InvalidLaunch.class)
        .hasMessageContaining("has 2001 characters");
    for (String control : new String[] {"\0", "a\nb", "\u001b[0m", "\u0085"}) {
      assertThatThrownBy(() -> with("a", control))
          .isInstanceOf(InvalidLaunch.class)
          .hasMessageContaining("control character");
    }
  }
}
