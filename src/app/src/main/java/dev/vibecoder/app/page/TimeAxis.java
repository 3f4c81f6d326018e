package dev.vibecoder.app.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;

/** Days, weeks or months in a row, those without anything included. */
record TimeAxis(String first, String last, int daysApart) {

  private static final int MONTH = 30;

  /** Labels are dates, or months such as 2026-01; all weeks begin on the same day. */
  static TimeAxis over(List<String> labels) {
    String first = Collections.min(labels);
    String last = Collections.max(labels);
    if (first.length() == "2026-01".length()) {
      return new TimeAxis(first, last, MONTH);
    }
    boolean weeks =
        labels.size() > 1 && labels.stream().allMatch(label -> days(first, label) % 7 == 0);
    return new TimeAxis(first, last, weeks ? 7 : 1);
  }

  int place(String label) {
    long place =
        daysApart == MONTH
            ? ChronoUnit.MONTHS.between(date(first), date(label))
            : days(first, label) / daysApart;
    return (int) place;
  }

  int slots() {
    return place(last) + 1;
  }

  private static long days(String from, String to) {
    return ChronoUnit.DAYS.between(date(from), date(to));
  }

  private static LocalDate date(String label) {
    return LocalDate.parse(label.length() == "2026-01".length() ? label + "-01" : label);
  }
}
