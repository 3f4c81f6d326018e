package dev.vibecoder.review;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.reverseOrder;

import dev.vibecoder.domain.review.Finding;
import java.util.Comparator;

/** The order of findings: worst first, security before quality, then by place and rule. */
public final class Ranking {

  public static final Comparator<Finding> WORST_FIRST =
      comparing(Finding::severity, reverseOrder())
          .thenComparing(Finding::type, reverseOrder())
          .thenComparing(Finding::file, nullsFirst(naturalOrder()))
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::evidence, nullsFirst(naturalOrder()));

  private Ranking() {}
}
