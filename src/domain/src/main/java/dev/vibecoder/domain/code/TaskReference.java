package dev.vibecoder.domain.code;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Finds the task that a commit answers: a trailer {@code Task:} or {@code Vibe-Task:} with the
 * task's id in its message, or a branch {@code task/ID}. The last trailer counts, as the last word.
 */
public final class TaskReference {

  private static final String ID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";
  private static final Pattern TRAILER =
      Pattern.compile("(?mi)^(?:vibe-)?task:[ \\t]*" + ID + "[ \\t]*\\r?$");
  private static final Pattern BRANCH = Pattern.compile("task/" + ID + "(?:[/-].*)?");

  private TaskReference() {}

  /** The task that a trailer of the message names. */
  public static Optional<UUID> inMessage(String message) {
    if (!mayHaveTrailer(message)) {
      return Optional.empty();
    }
    return TRAILER
        .matcher(message)
        .results()
        .map(trailer -> trailer.group(1))
        .reduce((first, last) -> last)
        .map(UUID::fromString);
  }

  /** Hardly any message has one, and to look for a colon is cheaper than to look for a pattern. */
  private static boolean mayHaveTrailer(String message) {
    for (int at = message.indexOf(':'); at >= 0; at = message.indexOf(':', at + 1)) {
      if (at >= 4 && message.regionMatches(true, at - 4, "task", 0, 4)) {
        return true;
      }
    }
    return false;
  }

  /** The task that the short name of a branch names. */
  public static Optional<UUID> inBranch(String branch) {
    var match = BRANCH.matcher(branch);
    return match.matches() ? Optional.of(UUID.fromString(match.group(1))) : Optional.empty();
  }
}
