package dev.vibecoder.review;

import dev.vibecoder.domain.review.Severity;
import org.jspecify.annotations.Nullable;

/** A rule about one kind of secret. */
record SecretRule(RuleHead head, FileFilter filter, SecretPattern pattern) {

  /** A value that says it is an example does no harm, but stands where a secret would. */
  @Nullable Severity severityOf(Secret secret, Source source) {
    Severity severity = head.severityIn(source);
    return secret.placeholder() && severity != Severity.INFO ? Severity.LOW : severity;
  }
}
