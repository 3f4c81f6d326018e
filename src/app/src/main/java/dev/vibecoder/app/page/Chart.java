package dev.vibecoder.app.page;

import dev.vibecoder.store.report.Column;
import dev.vibecoder.store.report.Row;
import java.util.List;

/** A drawing of the sums of a report. */
interface Chart {

  /** As one SVG element. */
  String svg();

  /** The one that suits the report. */
  static Chart of(ChartPlan plan, List<Column> columns, List<Row> rows) {
    ChartData data = ChartData.of(plan, columns, rows);
    return plan.time() ? new ColumnChart(data, plan.unit()) : new BarChart(data, plan.unit());
  }
}
