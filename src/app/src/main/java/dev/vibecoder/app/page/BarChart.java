package dev.vibecoder.app.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A bar for each label, the longest on top; what is beyond the first ones is not drawn. */
record BarChart(ChartData data, String unit) implements Chart {

  private static final int BARS = 25;
  private static final int ROW = 24;
  private static final int LEFT = 260;
  private static final int RIGHT = 100;
  private static final int LONGEST_LABEL = 38;

  @Override
  public String svg() {
    List<String> labels = new ArrayList<>(data.byLabel().keySet());
    labels.sort(Comparator.comparing(data::sum).reversed());
    List<String> drawn = labels.subList(0, Math.min(BARS, labels.size()));
    int beyond = labels.size() - drawn.size();
    var svg = new Svg(ROW * (drawn.size() + (beyond > 0 ? 1 : 0)) + 8, "Bars in " + unit);
    Scale scale = Scale.upTo(data.sum(drawn.get(0)));
    for (int i = 0; i < drawn.size(); i++) {
      bar(svg, drawn.get(i), i * ROW, scale);
    }
    if (beyond > 0) {
      svg.text(LEFT - 8, drawn.size() * ROW + 17, "end", "and " + beyond + " more, in the table");
    }
    return svg.end(data.series());
  }

  private void bar(Svg svg, String label, int top, Scale scale) {
    svg.text(LEFT - 8, top + 17, "end", Svg.fitting(label, LONGEST_LABEL));
    Map<String, BigDecimal> parts = data.byLabel().getOrDefault(label, Map.of());
    double x = LEFT;
    for (int i = 0; i < data.series().size(); i++) {
      String name = data.series().get(i);
      BigDecimal value = parts.get(name);
      if (value != null) {
        double width = scale.place(value) * (Svg.WIDTH - LEFT - RIGHT);
        svg.rectangle(i, x, top + 3, width, ROW - 6, Svg.tip(label, name, value, unit));
        x += width;
      }
    }
    String known = parts.isEmpty() ? "unknown" : Scale.shown(rounded(data.sum(label)));
    svg.text(x + 6, top + 17, "start", known);
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.round(new MathContext(4));
  }
}
