package dev.vibecoder.review;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a change that gained lines written by hand, each with how many: neither blank ones
 * nor those that the change takes away here or elsewhere, white space aside; of copies one counts.
 */
final class WrittenFiles {

  /** A file, and how many lines were written for it. */
  record Written(FileChange file, int lines) {}

  private final Map<String, Integer> removed = new HashMap<>();

  private WrittenFiles(Change change) {
    for (ChangedFile file : change.files()) {
      file.removedLines().forEach(line -> removed.merge(spaceless(line), 1, Integer::sum));
    }
  }

  static List<Written> of(Change change, FileFilter filter) {
    var lines = new WrittenFiles(change);
    var written = new ArrayList<Written>();
    for (ChangedFile file : Copies.without(change.files())) {
      if (isByHand(file.file(), filter)) {
        int count = lines.count(file);
        if (count > 0) {
          written.add(new Written(file.file(), count));
        }
      }
    }
    return written;
  }

  /** Is it of the files that the filter admits, and neither generated nor binary? */
  static boolean isByHand(FileChange file, FileFilter filter) {
    return !file.generated()
        && !file.binary()
        && filter.admitsFile(file.path(), Source.languageOf(file));
  }

  private int count(ChangedFile file) {
    if (file.file().type() == ChangeType.DELETED || file.truncated()) {
      return file.file().type() == ChangeType.DELETED ? 0 : file.file().additions();
    }
    int count = 0;
    for (AddedLine line : file.addedLines()) {
      String text = spaceless(line.text());
      count += text.isEmpty() || wasThere(text) ? 0 : 1;
    }
    return count;
  }

  private boolean wasThere(String text) {
    Integer left = removed.computeIfPresent(text, (line, times) -> times - 1);
    return left != null && left >= 0;
  }

  private static String spaceless(String line) {
    var text = new StringBuilder(line.length());
    line.chars().filter(c -> c > ' ').forEach(c -> text.append((char) c));
    return text.toString();
  }
}
