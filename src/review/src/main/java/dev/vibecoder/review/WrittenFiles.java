package dev.vibecoder.review;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import java.util.List;

/** The files of a change that gained lines written by hand. */
final class WrittenFiles {

  private WrittenFiles() {}

  static List<FileChange> of(Change change, FileFilter filter) {
    return change.files().stream()
        .map(ChangedFile::file)
        .filter(file -> file.additions() > 0 && !file.generated() && !file.binary())
        .filter(file -> file.type() != ChangeType.DELETED)
        .filter(file -> filter.admitsFile(file.path(), Source.languageOf(file)))
        .toList();
  }
}
