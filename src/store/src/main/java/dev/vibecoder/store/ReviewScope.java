package dev.vibecoder.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which commits a reviewer is to judge: those it never judged; and those it judged by other rules
 * only, when they are young enough.
 *
 * @param ruleSet version of the rules in force
 * @param reviewer {@code static}, or a model
 * @param againSince commits from then on are judged again where only other rules judged them; null:
 *     none are
 */
public record ReviewScope(String ruleSet, String reviewer, @Nullable Instant againSince) {}
