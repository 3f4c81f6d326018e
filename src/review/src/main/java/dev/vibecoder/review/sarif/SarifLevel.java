package dev.vibecoder.review.sarif;

import dev.vibecoder.domain.review.Severity;

/** How severe something is, in the words of SARIF and of code hosts. */
final class SarifLevel {

  private SarifLevel() {}

  static String of(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }

  /** On the scale of CVSS: from 9 on critical, from 7 high, from 4 medium. */
  static String security(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "2.0";
      case INFO -> "0.1";
    };
  }
}
