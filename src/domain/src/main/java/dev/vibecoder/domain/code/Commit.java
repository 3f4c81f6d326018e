package dev.vibecoder.domain.code;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commit as it is stored: text safe for a database, dates within its range.
 *
 * @param files the changes against the first parent; empty for a merge, as {@code git log
 *     --numstat} has it
 * @param aiAgent the coding agent that its trailers name, or that is its author, if any
 * @param task the task that its trailers name, if any
 * @param patchId 32 hex digits, the same for the same change wherever it is applied; null for a
 *     merge and for a commit without files
 * @param notes what had to be changed or left out to store it
 */
public record Commit(
    String sha,
    List<String> parents,
    Signature author,
    Signature committer,
    String message,
    @Nullable String aiAgent,
    @Nullable UUID task,
    @Nullable String patchId,
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

  /** Lines added in generated or vendored files. */
  public int generatedAdditions() {
    return files.stream().filter(FileChange::generated).mapToInt(FileChange::additions).sum();
  }

  /** Lines removed in generated or vendored files. */
  public int generatedDeletions() {
    return files.stream().filter(FileChange::generated).mapToInt(FileChange::deletions).sum();
  }

  /** The first line of the message. */
  public String subject() {
    return message.lines().findFirst().orElse("");
  }
}
