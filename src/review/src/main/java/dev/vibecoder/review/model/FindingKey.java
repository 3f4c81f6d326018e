package dev.vibecoder.review.model;

import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.FindingType;
import org.jspecify.annotations.Nullable;

/** What two wordings of a finding have in common. */
record FindingKey(@Nullable String file, int line, FindingType type) {

  static FindingKey of(Finding finding) {
    return new FindingKey(finding.file(), finding.line(), finding.type());
  }
}
