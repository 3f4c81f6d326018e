package dev.vibecoder.review.model;

import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.FindingType;
import dev.vibecoder.domain.review.Severity;
import dev.vibecoder.review.Ranking;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes those findings of an answer that are about a line that was shown, and counts the others
 * with the reason. A finding's evidence is the line as it was shown, whatever the model made of it.
 */
final class FindingReader {

  private static final int LONGEST_MESSAGE = 300;
  private static final int LONGEST_EVIDENCE = 200;
  private static final String RULE = "model-";

  private final ModelText text;
  private final int most;

  FindingReader(ModelText text, int most) {
    this.text = text;
    this.most = most;
  }

  /** Those that can be taken, worst first. */
  List<Finding> read(JsonNode list, ReviewPrompt prompt, Map<String, Integer> remarks) {
    List<Finding> taken = new ArrayList<>();
    Set<FindingKey> known = new HashSet<>();
    for (JsonNode item : list) {
      String reason = reasonAgainst(item, prompt);
      if (reason != null) {
        remarks.merge(reason, 1, Integer::sum);
        continue;
      }
      Finding finding = finding(item, prompt);
      if (known.add(FindingKey.of(finding))) {
        taken.add(finding);
      } else {
        remarks.merge("DUPLICATE", 1, Integer::sum);
      }
    }
    taken.sort(Ranking.WORST_FIRST);
    if (taken.size() > most) {
      remarks.merge("TOO_MANY", taken.size() - most, Integer::sum);
    }
    return List.copyOf(taken.subList(0, Math.min(most, taken.size())));
  }

  private @Nullable String reasonAgainst(JsonNode item, ReviewPrompt prompt) {
    if (item.path("message").asString("").isBlank()) {
      return "WITHOUT_MESSAGE";
    }
    Optional<PromptFile> file = prompt.file(item.path("file").asString(""));
    if (file.isEmpty()) {
      return "UNKNOWN_FILE";
    }
    String line = file.get().lines().get(item.path("line").intValue(0));
    if (line == null) {
      return "NOT_AN_ADDED_LINE";
    }
    String evidence = spaced(item.path("evidence").asString(""));
    return spaced(line).contains(evidence) ? null : "EVIDENCE_NOT_ON_LINE";
  }

  private Finding finding(JsonNode item, ReviewPrompt prompt) {
    PromptFile file = prompt.file(item.path("file").asString("")).orElseThrow();
    int line = item.path("line").intValue(0);
    int endLine = item.path("end_line").intValue(line);
    String suggestion = text.fit(item.path("suggestion").asString(""), LONGEST_MESSAGE);
    String rule = RULE + category(item.path("category").asString(""));
    return new Finding(
        type(item, rule),
        severity(item.path("severity").asString("")),
        rule,
        text.fit(item.path("message").asString(""), LONGEST_MESSAGE),
        file.path(),
        line,
        endLine > line && file.lines().containsKey(endLine) ? endLine : line,
        suggestion.isEmpty() ? null : suggestion,
        ModelText.cut(file.lines().getOrDefault(line, "").strip(), LONGEST_EVIDENCE));
  }

  private static FindingType type(JsonNode item, String rule) {
    boolean security =
        item.path("type").asString("").strip().equalsIgnoreCase("SECURITY")
            || rule.equals(RULE + "security");
    return security ? FindingType.SECURITY : FindingType.QUALITY;
  }

  private static String category(String text) {
    String category = text.strip().toLowerCase(Locale.ROOT);
    return Instructions.CATEGORIES.contains(category) ? category : "other";
  }

  /** Other words for the same, as models know them from other tools. */
  private static Severity severity(String text) {
    return switch (text.strip().toUpperCase(Locale.ROOT)) {
      case "CRITICAL", "BLOCKER", "FATAL", "SEVERE" -> Severity.CRITICAL;
      case "HIGH", "MAJOR", "ERROR" -> Severity.HIGH;
      case "MEDIUM", "MODERATE", "WARNING" -> Severity.MEDIUM;
      case "INFO", "INFORMATION", "NOTE", "NIT" -> Severity.INFO;
      default -> Severity.LOW;
    };
  }

  private static String spaced(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
