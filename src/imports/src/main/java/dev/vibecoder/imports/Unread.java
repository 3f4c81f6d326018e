package dev.vibecoder.imports;

import dev.vibecoder.store.ImportCounts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports of files that were not read. */
final class Unread {

  private Unread() {}

  static FileReport unchanged(Path path, String format) {
    return report(path, format, FileOutcome.UNCHANGED, null);
  }

  static FileReport unrecognised(Path path) {
    return report(
        path, null, FileOutcome.UNRECOGNISED, "is of no format that is known; name one: --format");
  }

  static FileReport broken(Path path, String problem) {
    return report(path, null, FileOutcome.BROKEN, problem);
  }

  private static FileReport report(
      Path path, @Nullable String format, FileOutcome outcome, @Nullable String problem) {
    return new FileReport(path, format, outcome, ImportCounts.NONE, problem, List.of(), Map.of());
  }
}
