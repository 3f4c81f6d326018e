package dev.vibecoder.app.page;

import dev.vibecoder.app.output.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** One SVG drawing, built from the top down. */
final class Svg {

  static final int WIDTH = 960;

  private static final int FIRST_WIDE = 0x2E80;

  private final StringBuilder svg = new StringBuilder();

  Svg(int height, String description) {
    svg.append("<svg role=\"img\" viewBox=\"0 0 %d %d\">".formatted(WIDTH, height));
    svg.append("<title>").append(Html.text(description)).append("</title>\n");
  }

  void rectangle(int series, double x, double y, double width, double height, String tip) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"s%d\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\">",
            series,
            x,
            y,
            width,
            height));
    svg.append("<title>").append(Html.text(tip)).append("</title></rect>\n");
  }

  void line(double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
            x1,
            y1,
            x2,
            y2));
  }

  /** Text whose end, middle or start is at x. */
  void text(double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor));
    svg.append(Html.text(text)).append("</text>\n");
  }

  /** The drawing, and which colour is which series if there are several. */
  String end(List<String> series) {
    svg.append("</svg>");
    if (series.size() < 2) {
      return "<figure>" + svg + "</figure>";
    }
    var legend = new StringBuilder("<ul class=\"legend\">");
    for (int i = 0; i < series.size(); i++) {
      legend.append("<li class=\"k%d\">%s</li>".formatted(i, Html.text(series.get(i))));
    }
    return "<figure>" + legend + "</ul>\n" + svg + "</figure>";
  }

  static String tip(String label, String series, BigDecimal value, String unit) {
    return label + ", " + series + ": " + Figures.grouped(value.toPlainString()) + " " + unit;
  }

  /** Cut so that it fits; characters of East Asia are as wide as two. */
  static String fitting(String text, int characters) {
    int width = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      width += text.codePointAt(i) >= FIRST_WIDE ? 2 : 1;
      if (width > characters) {
        return text.substring(0, text.offsetByCodePoints(i, -1)) + "…";
      }
    }
    return text;
  }
}
