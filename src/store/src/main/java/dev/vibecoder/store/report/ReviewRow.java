package dev.vibecoder.store.report;

import org.jspecify.annotations.Nullable;

/**
 * The verdicts of a group of reviews.
 *
 * @param group null for the total
 * @param quality mean score, 0 to 1; null when none is scored
 * @param security mean score, 0 to 1; null when none is scored
 */
public record ReviewRow(
    @Nullable String group,
    long reviews,
    long approved,
    long commented,
    long changesRequested,
    long pending,
    long findings,
    @Nullable Double quality,
    @Nullable Double security) {}
