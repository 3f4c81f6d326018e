package dev.vibecoder.domain.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commit as it is stored: text safe for a database, dates within its range.
 *
 * @param files the changes against the first parent; empty for a merge, as {@code git log
 *     --numstat} has it
 * @param aiAgent the coding agent that its trailers name, if any
 * @param notes what had to be changed or left out to store it
 */
public record Commit(
    String sha,
    List<String> parents,
    Signature author,
    Signature committer,
    String message,
    @Nullable String aiAgent,
    List<FileChange> files,
    List<IngestIssue> notes) {

  public Commit {
    parents = List.copyOf(parents);
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /** Lines added over all files. */
  public int additions() {
    return files.stream().mapToInt(FileChange::additions).sum();
  }

  /** Lines removed over all files. */
  public int deletions() {
    return files.stream().mapToInt(FileChange::deletions).sum();
  }

  /** The first line of the message. */
  public String subject() {
    return message.lines().findFirst().orElse("");
  }
}
