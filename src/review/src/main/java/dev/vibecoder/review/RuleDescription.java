package dev.vibecoder.review;

import dev.vibecoder.domain.review.FindingType;
import dev.vibecoder.domain.review.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says wherever it finds something.
 *
 * @param severity outside of tests
 * @param suggestion what to do instead, or null
 */
public record RuleDescription(
    String id, FindingType type, Severity severity, String message, @Nullable String suggestion) {}
