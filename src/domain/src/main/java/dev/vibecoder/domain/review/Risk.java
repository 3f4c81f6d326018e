package dev.vibecoder.domain.review;

import java.util.List;

/**
 * How likely a commit is to bring in what must be fixed later, with what makes it so.
 *
 * @param value 0 to 1, with four decimals
 * @param formula version of the formula
 * @param parts the largest share first; none when nothing was weighed
 */
public record Risk(double value, String formula, List<RiskPart> parts) {

  public Risk {
    parts = List.copyOf(parts);
  }
}
