package dev.vibecoder.app.page;

import dev.vibecoder.app.output.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** An axis from 0 to a round number at or above the largest value, with round steps. */
record Scale(BigDecimal step, int steps) {

  private static final int WANTED_STEPS = 5;

  static Scale upTo(BigDecimal most) {
    if (most.signum() <= 0) {
      return new Scale(BigDecimal.ONE, 1);
    }
    BigDecimal rough = most.divide(BigDecimal.valueOf(WANTED_STEPS), MathContext.DECIMAL32);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
    BigDecimal step = power;
    for (int factor : new int[] {1, 2, 5, 10}) {
      step = power.multiply(BigDecimal.valueOf(factor));
      if (step.compareTo(rough) >= 0) {
        break;
      }
    }
    return new Scale(step, most.divide(step, 0, RoundingMode.CEILING).intValueExact());
  }

  /** Where a value lies, 0 to 1. */
  double place(BigDecimal value) {
    return value.doubleValue() / (step.doubleValue() * steps);
  }

  List<BigDecimal> ticks() {
    List<BigDecimal> ticks = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      ticks.add(step.multiply(BigDecimal.valueOf(i)));
    }
    return ticks;
  }

  /** A tick as people read it, e.g. 2.5M. */
  static String shown(BigDecimal tick) {
    String[] units = {"", "k", "M", "G", "T", "P"};
    int unit = 0;
    BigDecimal rest = tick;
    while (unit < units.length - 1 && rest.compareTo(BigDecimal.valueOf(1000)) >= 0) {
      rest = rest.movePointLeft(3);
      unit++;
    }
    String digits = rest.signum() == 0 ? "0" : rest.stripTrailingZeros().toPlainString();
    return Figures.grouped(digits) + units[unit];
  }
}
