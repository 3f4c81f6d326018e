package dev.vibecoder.app.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A column for each day, week or month at its place in time, so that a gap is seen as one. */
record ColumnChart(ChartData data, String unit) implements Chart {

  private static final int HEIGHT = 320;
  private static final int LEFT = 70;
  private static final int TOP = 10;
  private static final int BOTTOM = 30;
  private static final int LABELS = 12;
  private static final double WIDEST = 60;

  @Override
  public String svg() {
    List<String> labels = new ArrayList<>(data.byLabel().keySet());
    TimeAxis axis = TimeAxis.over(labels);
    var svg =
        new Svg(HEIGHT, "Columns in " + unit + " from " + axis.first() + " to " + axis.last());
    Scale scale =
        Scale.upTo(labels.stream().map(data::sum).reduce(BigDecimal.ZERO, BigDecimal::max));
    for (BigDecimal tick : scale.ticks()) {
      double y = y(scale.place(tick));
      svg.line(LEFT, y, Svg.WIDTH, y);
      svg.text(LEFT - 8, y + 4, "end", Scale.shown(tick));
    }
    labels.forEach(label -> column(svg, label, axis, scale));
    names(svg, labels, axis);
    return svg.end(data.series());
  }

  private void column(Svg svg, String label, TimeAxis axis, Scale scale) {
    double width = Math.max(1, Math.min(WIDEST, slot(axis) * 0.8));
    double x = middle(axis, label) - width / 2;
    Map<String, BigDecimal> parts = data.byLabel().getOrDefault(label, Map.of());
    double below = 0;
    for (int i = 0; i < data.series().size(); i++) {
      String name = data.series().get(i);
      BigDecimal value = parts.get(name);
      if (value != null) {
        double share = scale.place(value);
        double height = share * (HEIGHT - TOP - BOTTOM);
        svg.rectangle(i, x, y(below + share), width, height, Svg.tip(label, name, value, unit));
        below += share;
      }
    }
  }

  private static void names(Svg svg, List<String> labels, TimeAxis axis) {
    var byPlace = new TreeMap<Double, String>();
    labels.forEach(label -> byPlace.put(middle(axis, label), label));
    double room = (double) (Svg.WIDTH - LEFT) / LABELS;
    double free = LEFT;
    for (Map.Entry<Double, String> entry : byPlace.entrySet()) {
      double x = Math.min(entry.getKey(), Svg.WIDTH - 36);
      if (x >= free) {
        svg.text(x, HEIGHT - 10, "middle", entry.getValue());
        free = x + room;
      }
    }
  }

  private static double slot(TimeAxis axis) {
    return (double) (Svg.WIDTH - LEFT) / axis.slots();
  }

  private static double middle(TimeAxis axis, String label) {
    return LEFT + (axis.place(label) + 0.5) * slot(axis);
  }

  private static double y(double share) {
    return TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  }
}
