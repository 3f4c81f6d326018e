package dev.vibecoder.bench.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void isAsWideAsTheStandardErrorSays() {
    var random = new Random(1);
    double[] values = random.doubles(400).map(value -> value - 0.3).toArray();

    Interval interval = Interval.ofMean(values);

    // Of uniform values the standard deviation is the root of a twelfth.
    double halfWidth = 1.96 * Math.sqrt(1 / 12.0) / Math.sqrt(values.length);
    assertThat(interval.mean()).isBetween(interval.low(), interval.high());
    assertThat(interval.high() - interval.mean()).isCloseTo(halfWidth, within(0.004));
    assertThat(interval.mean() - interval.low()).isCloseTo(halfWidth, within(0.004));
    assertThat(Interval.ofMean(values)).isEqualTo(interval);
  }

  @Test
  void refusesToSayAnythingOfNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.ofMean(new double[0]));
  }
}
