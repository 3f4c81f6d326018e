package dev.vibecoder.app.settings;

import dev.vibecoder.review.RuleSet;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys below {@code vibe.review}.
 *
 * @param rules file of the rule set; empty, or a file that is not there, for the one that was built
 *     in
 * @param gate what {@code vibe review --gate} lets pass
 * @param model which model reviews beside the rules
 */
public record ReviewKeys(
    @Nullable String rules, @DefaultValue GateKeys gate, @DefaultValue ModelReviewKeys model) {

  public ReviewKeys {
    rules = rules == null || rules.isBlank() ? null : rules;
  }

  /** The rules in force. */
  public RuleSet load() {
    return rules == null || !Files.exists(Path.of(rules))
        ? RuleSet.bundled()
        : RuleSet.load(Path.of(rules));
  }
}
