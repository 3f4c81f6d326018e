package dev.vibecoder.imports.format;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Numbers of foreign records, as JSON numbers or as text. */
final class Numbers {

  /** What is done with a number takes memory by its digits. */
  private static final int MOST_DIGITS = 60;

  private Numbers() {}

  static BigDecimal of(JsonNode value, String field) {
    try {
      BigDecimal number =
          value.isNumber() ? value.decimalValue() : new BigDecimal(value.asString().strip());
      if (Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS) {
        throw new BadRecord(field + " has too many digits");
      }
      return number;
    } catch (NumberFormatException e) {
      throw new BadRecord(field + " is no number");
    }
  }

  static BigDecimal notNegative(JsonNode value, String field) {
    BigDecimal number = of(value, field);
    if (number.signum() < 0) {
      throw new BadRecord(field + " is negative");
    }
    return number;
  }
}
