package dev.vibecoder.review;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.code.GeneratedFiles;
import dev.vibecoder.domain.code.Language;
import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import java.util.List;
import java.util.stream.IntStream;

/** Changes as the tests need them. */
public final class Changes {

  private Changes() {}

  public static Change of(ChangedFile... files) {
    return of("Change something", files);
  }

  public static Change of(String message, ChangedFile... files) {
    return new Change("c0ffee", message, false, List.of(files));
  }

  public static Change merge(ChangedFile... files) {
    return new Change("c0ffee", "Merge branch", true, List.of(files));
  }

  public static ChangedFile file(String path, String... lines) {
    return file(path, ChangeType.MODIFIED, false, 4_000, lines);
  }

  public static ChangedFile file(
      String path, ChangeType type, boolean binary, long size, String... lines) {
    var change =
        new FileChange(
            path,
            null,
            type,
            lines.length,
            0,
            Language.of(path),
            binary,
            GeneratedFiles.matches(path));
    return new ChangedFile(change, numbered(lines), size, false);
  }

  /** The same file, in the place of these lines. */
  static ChangedFile insteadOf(ChangedFile file, String... removed) {
    return new ChangedFile(
        file.file(), file.addedLines(), List.of(removed), file.size(), false, null, null);
  }

  private static List<AddedLine> numbered(String... lines) {
    return IntStream.range(0, lines.length).mapToObj(i -> new AddedLine(10 + i, lines[i])).toList();
  }
}
