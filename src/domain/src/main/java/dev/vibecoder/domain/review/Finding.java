package dev.vibecoder.domain.review;

import org.jspecify.annotations.Nullable;

/**
 * Why points were lost, with its evidence.
 *
 * @param rule id of the rule
 * @param file path, or null when it is about the whole commit
 * @param line first line, from 1; 0 when it is about the whole file or commit
 * @param suggestion what to do instead, or null
 * @param evidence the text that matched, secrets masked
 */
public record Finding(
    FindingType type,
    Severity severity,
    String rule,
    String message,
    @Nullable String file,
    int line,
    int endLine,
    @Nullable String suggestion,
    @Nullable String evidence) {}
