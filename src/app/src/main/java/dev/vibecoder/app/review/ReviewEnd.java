package dev.vibecoder.app.review;

import dev.vibecoder.app.output.Colour;
import dev.vibecoder.app.output.Console;
import dev.vibecoder.app.output.StyledLine;
import dev.vibecoder.domain.review.Review;
import dev.vibecoder.domain.review.ReviewStatus;
import java.util.List;
import java.util.Objects;

/** What all reviews come to, for people. */
final class ReviewEnd {

  private ReviewEnd() {}

  static void show(ReviewOutcome outcome, Console console) {
    List<Review> reviews =
        outcome.commits().stream()
            .map(ReviewedCommit::review)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    int issues = reviews.stream().mapToInt(review -> review.issues().size()).sum();
    console.say(
        "%s: %d approved, %d commented, %d with changes requested%s; %s listed. Rules %s."
            .formatted(
                count(outcome.commits().size(), "commit"),
                count(reviews, ReviewStatus.APPROVED),
                count(reviews, ReviewStatus.COMMENTED),
                count(reviews, ReviewStatus.CHANGES_REQUESTED),
                unreviewed(outcome.commits().size() - reviews.size()),
                count(issues, "issue"),
                outcome.ruleSet()));
    gate(outcome, console);
  }

  private static void gate(ReviewOutcome outcome, Console console) {
    List<GateFailure> gate = outcome.gate();
    if (gate == null) {
      return;
    }
    if (gate.isEmpty()) {
      console.say(
          new StyledLine()
              .coloured(outcome.isWhole() ? "Gate: passed" : "Gate: open question", colour(outcome))
              .plain(outcome.isWhole() ? "" : ", as not everything could be read"));
      return;
    }
    console.say(new StyledLine().coloured("Gate: not passed", Colour.RED));
    for (GateFailure failure : gate) {
      console.say(
          new StyledLine()
              .plain("  ")
              .bold(ReviewedCommit.shortName(failure.commit()))
              .plain("  %s (vibe.review.gate.%s)".formatted(failure.reason(), failure.key())));
    }
  }

  private static Colour colour(ReviewOutcome outcome) {
    return outcome.isWhole() ? Colour.GREEN : Colour.YELLOW;
  }

  private static long count(List<Review> reviews, ReviewStatus status) {
    return reviews.stream().filter(review -> review.status() == status).count();
  }

  private static String unreviewed(int number) {
    return number == 0 ? "" : ", %d not reviewed".formatted(number);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
