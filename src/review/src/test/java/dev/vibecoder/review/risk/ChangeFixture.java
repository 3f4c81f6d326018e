package dev.vibecoder.review.risk;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.code.GeneratedFiles;
import dev.vibecoder.domain.code.Language;
import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Changes with one file each. */
final class ChangeFixture {

  private ChangeFixture() {}

  static Change of(String message, String path, String... lines) {
    return new Change("c0ffee", message, false, List.of(file(path, null, lines)));
  }

  static ChangedFile file(String path, @Nullable String oldPath, String... lines) {
    ChangeType type = oldPath == null ? ChangeType.MODIFIED : ChangeType.RENAMED;
    var change =
        new FileChange(
            path,
            oldPath,
            type,
            lines.length,
            0,
            Language.of(path),
            false,
            GeneratedFiles.matches(path));
    return new ChangedFile(
        change,
        IntStream.range(0, lines.length).mapToObj(i -> new AddedLine(i + 1, lines[i])).toList(),
        100,
        false);
  }
}
