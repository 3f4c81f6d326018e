package dev.vibecoder.app.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of a range.
 *
 * @param range as git writes it, or {@code staged}
 * @param ruleSet version of the rules
 * @param commits parents first
 * @param gate what stands against them; null when nobody asked
 */
public record ReviewOutcome(
    String range, String ruleSet, List<ReviewedCommit> commits, @Nullable List<GateFailure> gate) {

  public ReviewOutcome {
    commits = List.copyOf(commits);
  }

  /** Could all commits be read whole? */
  public boolean isWhole() {
    return commits.stream().allMatch(ReviewedCommit::isWhole);
  }

  /** Did the gate let them not pass? */
  public boolean isStopped() {
    return gate != null && !gate.isEmpty();
  }

  /** What could not be read, each named by its commit. */
  List<String> failures() {
    return commits.stream()
        .flatMap(commit -> commit.unread().stream().map(why -> commit.commit() + ": " + why))
        .toList();
  }
}
