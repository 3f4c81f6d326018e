package dev.vibecoder.review;

import dev.vibecoder.domain.code.FileRole;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.review.WrittenFiles.Written;
import java.util.List;
import java.util.Optional;

/**
 * A change with more lines written by hand, or more such files, than a person reviews well. Tests
 * do not count, since nobody should write fewer of them.
 */
record OversizedChange(FileFilter filter, int lines, int files) implements ChangeCheck {

  /** A file with fewer takes a glance, however many there are. */
  private static final int WORTH_READING = 10;

  @Override
  public Optional<Observation> find(Change change) {
    List<Written> written =
        WrittenFiles.of(change, filter).stream()
            .filter(each -> !FileRole.isOfTests(each.file().path()))
            .toList();
    long added = written.stream().mapToLong(Written::lines).sum();
    long many = written.stream().filter(each -> each.lines() >= WORTH_READING).count();
    if (added <= lines && many <= files) {
      return Optional.empty();
    }
    String evidence =
        "%d lines written by hand in %d files beside tests, %d of them with %d or more; the limits are %d lines and %d such files"
            .formatted(added, written.size(), many, WORTH_READING, lines, files);
    return Optional.of(new Observation(null, evidence));
  }
}
