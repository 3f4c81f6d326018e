package dev.vibecoder.review;

import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * What was to be found on the lines that a change takes away. Where it puts the same line back, be
 * it moved, indented or edited a little, the finding is not its own.
 */
final class KnownFindings {

  /** So much of the longer of two lines begins or ends both. */
  private static final double ALIKE = 0.6;

  private final Map<String, List<Located>> byRule = new HashMap<>();

  private KnownFindings() {}

  static KnownFindings of(Change change, PassageReview passages) {
    var known = new KnownFindings();
    for (ChangedFile file : change.files()) {
      for (Passage passage : Passages.removed(file)) {
        for (Located each : passages.findings(passage)) {
          known.byRule.computeIfAbsent(each.finding().rule(), r -> new ArrayList<>()).add(each);
        }
      }
    }
    return known;
  }

  /** Those that are new, in their order. Each known one stands for one at most. */
  List<Finding> without(List<Located> found) {
    List<Located> unequal =
        notMatched(found, (before, after) -> before.text().equals(after.text()));
    return notMatched(unequal, KnownFindings::isEdited).stream().map(Located::finding).toList();
  }

  private List<Located> notMatched(List<Located> found, BiPredicate<Located, Located> same) {
    List<Located> left = new ArrayList<>();
    for (Located after : found) {
      List<Located> known = byRule.getOrDefault(after.finding().rule(), List.of());
      int match = 0;
      while (match < known.size()
          && !(isAsBad(known.get(match), after) && same.test(known.get(match), after))) {
        match++;
      }
      if (match < known.size()) {
        known.remove(match);
      } else {
        left.add(after);
      }
    }
    return left;
  }

  /** What was harmless in a test is not in the product. */
  private static boolean isAsBad(Located before, Located after) {
    return before.finding().severity().compareTo(after.finding().severity()) >= 0;
  }

  private static boolean isEdited(Located before, Located after) {
    return !after.secret()
        && Objects.equals(before.finding().file(), after.finding().file())
        && likeness(before.text(), after.text()) >= ALIKE;
  }

  /** Share of the longer text that both begin or end with. */
  static double likeness(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    int longer = Math.max(left.length(), right.length());
    int head = 0;
    while (head < shorter && left.charAt(head) == right.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && left.charAt(left.length() - 1 - tail) == right.charAt(right.length() - 1 - tail)) {
      tail++;
    }
    return longer == 0 ? 1 : (double) (head + tail) / longer;
  }
}
