package dev.vibecoder.review;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which texts a rule reads; an empty set or list admits all.
 *
 * @param generated reads generated and vendored files too
 */
record FileFilter(
    Set<Reads> reads,
    Set<String> languages,
    Set<String> exceptLanguages,
    List<Pattern> paths,
    List<Pattern> exceptPaths,
    boolean generated) {

  FileFilter {
    reads = Set.copyOf(reads);
    languages = Set.copyOf(languages);
    exceptLanguages = Set.copyOf(exceptLanguages);
    paths = List.copyOf(paths);
    exceptPaths = List.copyOf(exceptPaths);
  }

  /** All but the paths, which are dear to match: ask {@link #admitsPath} where it matters. */
  boolean admits(Source source) {
    return reads.contains(source.kind())
        && (generated || !source.generated() || source.kind() != Reads.LINES)
        && (source.file() == null || admitsLanguage(source.language()));
  }

  boolean admitsPath(@Nullable String path) {
    return path == null
        || ((paths.isEmpty() || matchesAny(paths, path)) && !matchesAny(exceptPaths, path));
  }

  boolean admitsFile(String path, String language) {
    return admitsLanguage(language) && admitsPath(path);
  }

  private boolean admitsLanguage(String language) {
    return (languages.isEmpty() || languages.contains(language))
        && !exceptLanguages.contains(language);
  }

  private static boolean matchesAny(List<Pattern> patterns, String path) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(path).find());
  }
}
