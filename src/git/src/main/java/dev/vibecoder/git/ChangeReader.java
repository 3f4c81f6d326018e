package dev.vibecoder.git;

import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.git.diff.ChangedLines;
import dev.vibecoder.git.diff.LineDiff;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the added and the removed lines of a commit, within limits that keep one commit in
 * memory.
 */
final class ChangeReader {

  private static final int MOST_LINES = 5_000;
  private static final long MOST_CHARS = 16L << 20;

  private final ClonedObjects objects;
  private final CommitReader commit;
  private final List<ChangedFile> files = new ArrayList<>();
  private long chars;
  private long removedChars;

  ChangeReader(ClonedObjects objects, CommitReader commit) {
    this.objects = objects;
    this.commit = commit;
  }

  Change change(String sha) {
    commit.eachFile(this::add);
    return new Change(sha, commit.message(), commit.isMerge(), files);
  }

  private void add(CountedFile counted) {
    LineDiff diff = counted.diff();
    if (diff == null) {
      addFile(counted, List.of(), List.of(), false);
      return;
    }
    var lines = new ArrayList<AddedLine>();
    ChangedLines added = diff.added();
    int number = added.linesBefore() + 1;
    boolean truncated = false;
    boolean more = added.next();
    while (more && lines.size() < MOST_LINES && chars < MOST_CHARS) {
      String text = text(added);
      truncated |= text.length() > AddedLine.LONGEST;
      lines.add(new AddedLine(number + added.line(), SafeText.cut(text, AddedLine.LONGEST)));
      chars += Math.min(text.length(), AddedLine.LONGEST) + 64;
      more = added.next();
    }
    addFile(counted, lines, removed(diff), truncated || more);
  }

  /** They only tell what is not new; where the limits end them, more counts as new. */
  private List<String> removed(LineDiff diff) {
    var lines = new ArrayList<String>();
    ChangedLines removed = diff.removed();
    while (lines.size() < MOST_LINES && removedChars < MOST_CHARS && removed.next()) {
      String text = SafeText.cut(text(removed), AddedLine.LONGEST);
      lines.add(text);
      removedChars += text.length() + 64;
    }
    return lines;
  }

  private static String text(ChangedLines line) {
    int shown = Math.min(line.endOfText(), line.start() + AddedLine.LONGEST * 4);
    return new String(line.text(), line.start(), shown - line.start(), StandardCharsets.UTF_8);
  }

  private void addFile(
      CountedFile counted, List<AddedLine> lines, List<String> removed, boolean truncated) {
    FileDelta delta = counted.delta();
    files.add(
        new ChangedFile(
            counted.change(),
            lines,
            removed,
            size(counted),
            truncated,
            blob(delta.before()),
            blob(delta.after())));
  }

  private static @Nullable String blob(@Nullable FileSide side) {
    return side == null || side.isSubmodule() ? null : side.id().name();
  }

  private long size(CountedFile counted) {
    FileSide after = counted.delta().after();
    if (after == null || after.isSubmodule()) {
      return 0;
    }
    return counted.diff() == null ? sizeOfUnread(after) : counted.after().length;
  }

  /** That an object is damaged is noted when the commit is ingested; here the other files count. */
  private long sizeOfUnread(FileSide file) {
    try {
      return objects.size(file.id());
    } catch (GitFailure e) {
      if (e.isOfOneObject()) {
        return 0;
      }
      throw e;
    }
  }
}
