package dev.vibecoder.review;

import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.review.Change;
import java.util.List;
import java.util.Optional;

/** A change with more lines written by hand, or more such files, than a person reviews well. */
record OversizedChange(FileFilter filter, int lines, int files) implements ChangeCheck {

  @Override
  public Optional<Observation> find(Change change) {
    List<FileChange> written = WrittenFiles.of(change, filter);
    long added = written.stream().mapToLong(FileChange::additions).sum();
    if (added <= lines && written.size() <= files) {
      return Optional.empty();
    }
    String evidence =
        "%d lines added by hand in %d files; the limits are %d lines and %d files"
            .formatted(added, written.size(), lines, files);
    return Optional.of(new Observation(null, evidence));
  }
}
