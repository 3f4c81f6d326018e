package dev.vibecoder.review.pmd;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What PMD says of a text.
 *
 * @param violations by line, then rule
 * @param failure why it does not say all, in a few words; null when it does
 */
public record PmdReport(List<PmdViolation> violations, @Nullable String failure) {

  public PmdReport {
    violations = List.copyOf(violations);
  }
}
