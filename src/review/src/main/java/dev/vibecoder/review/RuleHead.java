package dev.vibecoder.review;

import dev.vibecoder.domain.review.FindingType;
import dev.vibecoder.domain.review.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What every rule says.
 *
 * @param severityInTests in a test file; null when the rule does not read those
 * @param suggestion what to do instead, or null
 */
record RuleHead(
    String id,
    FindingType type,
    Severity severity,
    @Nullable Severity severityInTests,
    String message,
    @Nullable String suggestion) {

  @Nullable Severity severityIn(Source source) {
    return source.test() ? severityInTests : severity;
  }

  RuleDescription description() {
    return new RuleDescription(id, type, severity, message, suggestion);
  }
}
