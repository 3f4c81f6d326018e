package dev.vibecoder.app.page;

import dev.vibecoder.store.report.Column;
import dev.vibecoder.store.report.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sums of a report by label and series; a sum that is not known is not there.
 *
 * @param series names, the largest first; the smallest are one when there are more than colours
 */
record ChartData(List<String> series, Map<String, Map<String, BigDecimal>> byLabel) {

  /** As many as have a colour of their own. */
  static final int SERIES = 8;

  private static final String OTHERS = "(others)";

  static ChartData of(ChartPlan plan, List<Column> columns, List<Row> rows) {
    Map<String, Map<String, BigDecimal>> all = new LinkedHashMap<>();
    for (Row row : rows) {
      String label = cell(row, 0);
      Map<String, BigDecimal> sums = all.computeIfAbsent(label, l -> new LinkedHashMap<>());
      for (String value : plan.values()) {
        add(
            sums,
            plan.groups() == 1 ? value : names(row, plan.groups()),
            number(columns, row, value));
      }
    }
    return new ChartData(List.of(), all).ranked();
  }

  private ChartData ranked() {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    byLabel.values().forEach(parts -> parts.forEach((name, value) -> add(sums, name, value)));
    List<String> names = new ArrayList<>(sums.keySet());
    names.sort(
        Comparator.comparing((String name) -> sums.getOrDefault(name, BigDecimal.ZERO)).reversed());
    if (names.size() <= SERIES) {
      return new ChartData(names, byLabel);
    }
    List<String> kept = new ArrayList<>(names.subList(0, SERIES - 1));
    Map<String, Map<String, BigDecimal>> merged = new LinkedHashMap<>();
    byLabel.forEach(
        (label, parts) -> {
          Map<String, BigDecimal> some = merged.computeIfAbsent(label, l -> new LinkedHashMap<>());
          parts.forEach((name, value) -> add(some, kept.contains(name) ? name : OTHERS, value));
        });
    kept.add(OTHERS);
    return new ChartData(kept, merged);
  }

  /** All series of a label together. */
  BigDecimal sum(String label) {
    return byLabel.getOrDefault(label, Map.of()).values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void add(Map<String, BigDecimal> sums, String name, @Nullable BigDecimal value) {
    if (value != null) {
      sums.merge(name, value, BigDecimal::add);
    }
  }

  private static String names(Row row, int groups) {
    List<String> names = new ArrayList<>();
    for (int i = 1; i < groups; i++) {
      names.add(cell(row, i));
    }
    return String.join(" · ", names);
  }

  private static String cell(Row row, int index) {
    String cell = row.cell(index);
    return cell == null ? "–" : cell;
  }

  private static @Nullable BigDecimal number(List<Column> columns, Row row, String name) {
    for (int i = 0; i < columns.size(); i++) {
      String cell = row.cell(i);
      if (cell != null && columns.get(i).name().equals(name)) {
        return new BigDecimal(cell);
      }
    }
    return null;
  }
}
