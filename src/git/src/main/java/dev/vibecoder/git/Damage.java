package dev.vibecoder.git;

import dev.vibecoder.domain.code.IngestIssue;
import java.util.List;
import java.util.Set;

/** Damage that one object has, which keeps no other back. */
public final class Damage {

  static final String FILE = "FILE_UNREADABLE";
  static final String TREE = "TREE_UNREADABLE";

  /** Reason codes of commits that another copy of the repository may hold whole. */
  public static final Set<String> REASONS = Set.of(FILE, TREE);

  private Damage() {}

  static boolean isIn(List<IngestIssue> notes) {
    return notes.stream().anyMatch(note -> REASONS.contains(note.reason()));
  }
}
