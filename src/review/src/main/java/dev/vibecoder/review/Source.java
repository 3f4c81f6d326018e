package dev.vibecoder.review;

import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.code.FileRole;
import dev.vibecoder.domain.code.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where a passage stands.
 *
 * @param file path, or null for the commit's message
 * @param language as {@link Language} names it, or {@link #UNKNOWN}
 */
record Source(Reads kind, @Nullable String file, String language, boolean test, boolean generated) {

  static final String UNKNOWN = "Unknown";

  static Source ofMessage() {
    return new Source(Reads.MESSAGE, null, UNKNOWN, false, false);
  }

  static Source ofPath(FileChange file) {
    return new Source(
        Reads.PATHS,
        file.path(),
        languageOf(file),
        FileRole.isOfTests(file.path()),
        file.generated());
  }

  /** The lines of the file whose path this is. */
  Source lines() {
    return new Source(Reads.LINES, file, language, test, generated);
  }

  static String languageOf(FileChange file) {
    String named = file.language() != null ? file.language() : Language.of(file.path());
    return named != null ? named : UNKNOWN;
  }
}
