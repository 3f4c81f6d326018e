package dev.vibecoder.git;

import dev.vibecoder.domain.code.GeneratedFiles;
import dev.vibecoder.domain.code.GeneratedMarker;
import dev.vibecoder.domain.code.Language;
import dev.vibecoder.git.attributes.LinguistMarks;
import org.jspecify.annotations.Nullable;

/**
 * Says of what kind a file is. What the repository's attributes say comes before what its name and
 * its first lines tell.
 */
record FileKinds(FoundAttributes attributes) {

  private static final int LONGEST_NAME = 50;

  Kind of(String rawPath, String path, byte[] text) {
    LinguistMarks marks = attributes.of(rawPath);
    boolean generated =
        marks.sayGenerated()
            || !marks.sayWritten() && (GeneratedFiles.matches(path) || GeneratedMarker.in(text));
    return new Kind(language(marks.language(), path), generated);
  }

  private static @Nullable String language(@Nullable String named, String path) {
    boolean usable =
        named != null
            && named.length() <= LONGEST_NAME
            && named.chars().allMatch(c -> c > ' ' && c < 0x7f);
    return named != null && usable ? Language.named(named) : Language.of(path);
  }

  /**
   * The kind of a file.
   *
   * @param generated generated or vendored
   */
  record Kind(@Nullable String language, boolean generated) {}
}
