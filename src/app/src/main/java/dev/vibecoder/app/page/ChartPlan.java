package dev.vibecoder.app.page;

import java.util.List;

/**
 * Which columns of a report are drawn.
 *
 * @param groups how many columns in front name a row; the first is the axis, the others the series
 * @param time does the first hold days, weeks or months?
 * @param values columns that are drawn; several only if one column names a row
 * @param unit of the values
 */
public record ChartPlan(int groups, boolean time, List<String> values, String unit) {

  public ChartPlan {
    values = List.copyOf(values);
  }
}
