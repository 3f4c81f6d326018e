package dev.vibecoder.review.pmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class OwnThreadTest {

  @Test
  void givesUpWhatTakesMoreThanItsShareOfTheProcessor() throws Exception {
    var end = new AtomicBoolean();

    assertThatThrownBy(
            () ->
                OwnThread.call(
                    () -> {
                      while (!end.get()) {
                        Thread.onSpinWait();
                      }
                      return 1;
                    },
                    Duration.ofMillis(20)))
        .isInstanceOf(GivenUp.class)
        .hasMessage("it takes too long");

    end.set(true);
    assertThat(OwnThread.call(() -> 2)).isEqualTo(2);
  }

  @Test
  void survivesAStackThatIsTooSmall() {
    assertThatThrownBy(() -> OwnThread.call(() -> endless(1)))
        .isInstanceOf(GivenUp.class)
        .hasMessage("too deeply nested");
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int endless(int i) {
    return 1 + endless(i + 1);
  }

  @Test
  void hasAStackForDeepTrees() throws Exception {
    assertThat(OwnThread.call(() -> deep(200_000))).isEqualTo(200_000);
  }

  private static int deep(int i) {
    return i == 0 ? 0 : 1 + deep(i - 1);
  }

  @Test
  void namesWhatFailedAndNothingOfTheText() {
    assertThatThrownBy(
            () ->
                OwnThread.call(
                    () -> {
                      throw new IllegalStateException("text of the file");
                    }))
        .isInstanceOf(GivenUp.class)
        .hasMessage("the analysis failed: IllegalStateException");
  }
}
