package dev.vibecoder.review;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileRole;
import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Production code that grows by more than some lines while no test is touched. Comments, imports,
 * and what was only moved do not make it grow.
 */
record MissingTests(FileFilter filter, int lines) implements ChangeCheck {

  private record Growth(String path, long lines) {}

  private static final Comparator<Growth> LARGEST_FIRST =
      Comparator.comparingLong(Growth::lines).reversed().thenComparing(Growth::path);

  @Override
  public Optional<Observation> find(Change change) {
    List<Growth> files =
        Copies.without(change.files()).stream()
            .filter(file -> WrittenFiles.isByHand(file.file(), filter))
            .filter(file -> FileRole.of(file.file().path()) == FileRole.MAIN)
            .map(file -> new Growth(file.file().path(), growth(file)))
            .sorted(LARGEST_FIRST)
            .toList();
    long grown = files.stream().mapToLong(Growth::lines).sum();
    if (grown <= lines || touchesTests(change)) {
      return Optional.empty();
    }
    String evidence =
        "%d lines of production code more in %d files, and no test file changed"
            .formatted(grown, files.size());
    return Optional.of(new Observation(files.get(0).path(), evidence));
  }

  private static long growth(ChangedFile file) {
    if (file.truncated()) {
      return file.file().additions() - (long) file.file().deletions();
    }
    String language = Source.languageOf(file.file());
    return meaningful(file.addedLines().stream().map(AddedLine::text), language)
        - meaningful(file.removedLines().stream(), language);
  }

  private static long meaningful(Stream<String> lines, String language) {
    return lines.filter(line -> MeaningfulLines.matches(line, language)).count();
  }

  private static boolean touchesTests(Change change) {
    return change.files().stream()
        .anyMatch(
            file ->
                file.file().type() != ChangeType.DELETED && FileRole.isOfTests(file.file().path()));
  }
}
