package dev.vibecoder.review;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.code.FileRole;
import dev.vibecoder.domain.review.Change;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Production code that grows by more than some lines while no test is touched. */
record MissingTests(FileFilter filter, int lines) implements ChangeCheck {

  private static final Comparator<FileChange> BY_SIZE =
      Comparator.comparingInt(FileChange::additions).reversed().thenComparing(FileChange::path);

  @Override
  public Optional<Observation> find(Change change) {
    List<FileChange> production =
        WrittenFiles.of(change, filter).stream()
            .filter(file -> FileRole.of(file.path()) == FileRole.MAIN)
            .sorted(BY_SIZE)
            .toList();
    long added = production.stream().mapToLong(FileChange::additions).sum();
    if (added <= lines || touchesTests(change)) {
      return Optional.empty();
    }
    String evidence =
        "%d lines of production code added in %d files, and no test file changed"
            .formatted(added, production.size());
    return Optional.of(new Observation(production.get(0).path(), evidence));
  }

  private static boolean touchesTests(Change change) {
    return change.files().stream()
        .anyMatch(
            file ->
                file.file().type() != ChangeType.DELETED && FileRole.isOfTests(file.file().path()));
  }
}
