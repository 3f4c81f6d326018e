package dev.vibecoder.git;

import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.git.diff.ChangedLines;
import dev.vibecoder.git.diff.LineDiff;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the added lines of a commit, within limits that keep one commit in memory. */
final class ChangeReader {

  private static final int LONGEST_LINE = 2_000;
  private static final int MOST_LINES = 5_000;
  private static final long MOST_CHARS = 16L << 20;

  private final ClonedObjects objects;
  private final CommitReader commit;
  private final List<ChangedFile> files = new ArrayList<>();
  private final Map<String, String> blobs = new HashMap<>();
  private long chars;

  ChangeReader(ClonedObjects objects, CommitReader commit) {
    this.objects = objects;
    this.commit = commit;
  }

  Change change(String sha) {
    commit.eachFile(this::add);
    return new Change(sha, commit.message(), commit.isMerge(), files);
  }

  /** The id of each text that the commit changed, by path; known once the change is. */
  Map<String, String> blobs() {
    return Map.copyOf(blobs);
  }

  private void add(CountedFile counted) {
    LineDiff diff = counted.diff();
    if (diff == null) {
      files.add(new ChangedFile(counted.change(), List.of(), size(counted), false));
      return;
    }
    FileSide after = counted.delta().after();
    if (after != null && !after.isSubmodule()) {
      blobs.put(counted.change().path(), after.id().name());
    }
    var lines = new ArrayList<AddedLine>();
    ChangedLines added = diff.added();
    int number = added.linesBefore() + 1;
    boolean truncated = false;
    boolean more = added.next();
    while (more && lines.size() < MOST_LINES && chars < MOST_CHARS) {
      int shown = Math.min(added.endOfText(), added.start() + LONGEST_LINE * 4);
      String text =
          new String(added.text(), added.start(), shown - added.start(), StandardCharsets.UTF_8);
      boolean tooLong = text.length() > LONGEST_LINE;
      truncated |= tooLong;
      lines.add(new AddedLine(number + added.line(), SafeText.cut(text, LONGEST_LINE)));
      chars += Math.min(text.length(), LONGEST_LINE) + 64;
      more = added.next();
    }
    files.add(new ChangedFile(counted.change(), lines, size(counted), truncated || more));
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
