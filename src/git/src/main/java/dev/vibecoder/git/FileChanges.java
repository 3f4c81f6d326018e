package dev.vibecoder.git;

import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.git.attributes.AttributeFile;
import dev.vibecoder.git.diff.LineDiff;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.Constants;
import org.jspecify.annotations.Nullable;

/** Turns differing files into changes with line counts. */
final class FileChanges {

  private static final int MOST_LINES = 2_000_000;
  private static final byte[] EMPTY = {};

  private final ClonedObjects objects;
  private final FileKinds kinds;
  private final Notes notes;

  FileChanges(ClonedObjects objects, FoundAttributes attributes, Notes notes) {
    this.objects = objects;
    kinds = new FileKinds(attributes);
    this.notes = notes;
  }

  void count(List<FileDelta> deltas, Consumer<CountedFile> each) {
    var seen = new HashSet<String>();
    for (FileDelta delta : deltas) {
      String path = RawPath.text(delta.present().rawPath());
      if (seen.add(path)) {
        noteOddPath(delta.present().rawPath(), path);
        noteIgnoredAttributes(delta.after(), path);
        each.accept(count(delta, path));
      } else {
        notes.add(path, "DUPLICATE_PATH", "a tree holds the path twice; the first is kept");
      }
    }
  }

  private void noteOddPath(String raw, String path) {
    if (RawPath.isEscaped(path)) {
      notes.add(
          path, "PATH_ESCAPED", "the path is no UTF-8, or quoted; it is stored as git shows it");
    }
    if (RawPath.isUnusual(raw)) {
      notes.add(path, "UNUSUAL_PATH", "the path has a part that git refuses to write to disk");
    }
  }

  /** Once, where such a file comes up, and not for each commit after. */
  private void noteIgnoredAttributes(@Nullable FileSide after, String path) {
    if (after != null
        && after.isRegular()
        && path.endsWith(Constants.DOT_GIT_ATTRIBUTES)
        && objects.attributes(after.id()) == AttributeFile.IGNORED) {
      notes.add(
          path,
          "ATTRIBUTES_IGNORED",
          "more than " + AttributeFile.MOST_BYTES + " bytes, or no text; it is not obeyed");
    }
  }

  private CountedFile count(FileDelta delta, String path) {
    byte[] before = content(delta.before(), path);
    byte[] after = content(delta.after(), path);
    boolean binary =
        before == null
            || after == null
            || TextContent.isBinary(before)
            || TextContent.isBinary(after);
    if (before != null && after != null && !binary && hasTooManyLines(before, after)) {
      notes.add(path, "TOO_MANY_LINES", "more than " + MOST_LINES + " lines; it counts as binary");
      binary = true;
    }
    if (binary || before == null || after == null) {
      return new CountedFile(delta, change(delta, path, EMPTY, null), null, EMPTY);
    }
    LineDiff diff = LineDiff.of(before, after);
    FileChange change = change(delta, path, after.length > 0 ? after : before, diff);
    return new CountedFile(delta, change, diff, after);
  }

  private static boolean hasTooManyLines(byte[] before, byte[] after) {
    return Math.max(before.length, after.length) > MOST_LINES
        && Math.max(LineDiff.lines(before), LineDiff.lines(after)) > MOST_LINES;
  }

  private FileChange change(FileDelta delta, String path, byte[] text, @Nullable LineDiff diff) {
    FileKinds.Kind kind = kinds.of(delta.present().rawPath(), path, text);
    return new FileChange(
        path,
        delta.oldPath(),
        delta.type(),
        diff == null ? 0 : diff.additions(),
        diff == null ? 0 : diff.deletions(),
        kind.language(),
        diff == null,
        kind.generated(),
        delta.oldMode(),
        delta.newMode());
  }

  /** What git compares: a submodule stands for a line that names its commit. */
  private byte @Nullable [] content(@Nullable FileSide side, String path) {
    if (side == null) {
      return EMPTY;
    }
    if (side.isSubmodule()) {
      return ("Subproject commit " + side.id().name() + "\n").getBytes(StandardCharsets.US_ASCII);
    }
    try {
      byte[] text = objects.text(side.id());
      if (text == null) {
        notes.add(
            path, "FILE_TOO_LARGE", "the file passes the limit for text; it counts as binary");
      }
      return text;
    } catch (GitFailure e) {
      if (!e.isOfOneObject()) {
        throw e;
      }
      notes.add(
          path,
          Damage.FILE,
          "the object " + side.id().name() + " is missing or damaged; the file counts as binary");
      return null;
    }
  }
}
