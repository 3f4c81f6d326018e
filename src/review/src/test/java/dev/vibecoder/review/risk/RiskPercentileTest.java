package dev.vibecoder.review.risk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RiskPercentileTest {

  @Test
  void isTheShareOfLowerRisksWithTiesHalf() {
    assertThat(RiskPercentile.of(0.2, new double[] {0.1, 0.2, 0.2, 0.9})).isEqualTo(0.5);
    assertThat(RiskPercentile.of(1, new double[] {0.1, 0.2})).isEqualTo(1);
    assertThat(RiskPercentile.of(0, new double[] {0.1, 0.2})).isZero();
  }

  @Test
  void isInTheMiddleWhereNothingWasBefore() {
    assertThat(RiskPercentile.of(0.9, new double[0])).isEqualTo(0.5);
  }
}
