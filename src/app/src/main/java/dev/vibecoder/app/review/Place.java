package dev.vibecoder.app.review;

import dev.vibecoder.domain.review.Finding;

/** Names where a finding is, as editors and people write it. */
final class Place {

  private Place() {}

  static String of(Finding finding) {
    String file = finding.file();
    if (file == null) {
      return "the commit";
    }
    return finding.line() > 0 ? file + ":" + finding.line() : file;
  }
}
