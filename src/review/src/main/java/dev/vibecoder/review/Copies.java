package dev.vibecoder.review;

import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.ChangedFile;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows files that a change keeps in step with another of the same name, as a build for a second
 * runtime or release does: what is said of one of them need not be said of all.
 */
final class Copies {

  /** Of copies, the one that is likely to be the original comes first. */
  private static final Comparator<ChangedFile> SHORTEST_PATH_FIRST =
      Comparator.<ChangedFile>comparingInt(file -> file.file().path().length())
          .thenComparing(file -> file.file().path());

  private Copies() {}

  /** The files without those {@link #among} them. */
  static List<ChangedFile> without(List<ChangedFile> files) {
    Set<String> copies = among(files);
    return copies.isEmpty()
        ? files
        : files.stream().filter(file -> !copies.contains(file.file().path())).toList();
  }

  /**
   * The paths of those that gain the very lines that another of the same name gains; imports,
   * comments and white space do not count.
   */
  static Set<String> among(List<ChangedFile> files) {
    var copies = new HashSet<String>();
    files.stream()
        .sorted(SHORTEST_PATH_FIRST)
        .collect(Collectors.groupingBy(Copies::name))
        .values()
        .forEach(alike -> addCopies(alike, copies));
    return copies;
  }

  private static void addCopies(List<ChangedFile> alike, Set<String> copies) {
    if (alike.size() > 1) {
      var seen = new HashSet<String>();
      for (ChangedFile file : alike) {
        String gained = gained(file);
        if (!gained.isEmpty() && !file.truncated() && !seen.add(gained)) {
          copies.add(file.file().path());
        }
      }
    }
  }

  /** Do these files of one change lie at the same place below two folders of the top level? */
  static boolean areAtOnePlace(String path, String other) {
    int slash = path.indexOf('/');
    int otherSlash = other.indexOf('/');
    return slash > 0
        && otherSlash > 0
        && !path.equals(other)
        && path.substring(slash).equals(other.substring(otherSlash));
  }

  private static String name(ChangedFile file) {
    String path = file.file().path();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String gained(ChangedFile file) {
    String language = Source.languageOf(file.file());
    var text = new StringBuilder();
    for (AddedLine line : file.addedLines()) {
      if (MeaningfulLines.matches(line.text(), language)) {
        text.append(line.text().strip()).append('\n');
      }
    }
    return text.toString();
  }
}
