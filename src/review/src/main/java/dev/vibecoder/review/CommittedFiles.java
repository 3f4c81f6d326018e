package dev.vibecoder.review;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import java.util.List;
import java.util.Optional;

/** New files that do not belong under version control, by their path, above a size in bytes. */
record CommittedFiles(FileFilter filter, long bytes) implements ChangeCheck {

  @Override
  public Optional<Observation> find(Change change) {
    List<String> paths =
        change.files().stream()
            .filter(this::isUnwanted)
            .map(file -> file.file().path())
            .sorted()
            .toList();
    return paths.isEmpty()
        ? Optional.empty()
        : Optional.of(new Observation(paths.get(0), evidence(paths)));
  }

  private boolean isUnwanted(ChangedFile file) {
    return isNew(file.file().type())
        && file.size() > bytes
        && filter.admitsFile(file.file().path(), Source.languageOf(file.file()));
  }

  private static boolean isNew(ChangeType type) {
    return type == ChangeType.ADDED || type == ChangeType.COPIED;
  }

  private static String evidence(List<String> paths) {
    String first = paths.get(0);
    return paths.size() == 1 ? first : "%s and %d more".formatted(first, paths.size() - 1);
  }
}
