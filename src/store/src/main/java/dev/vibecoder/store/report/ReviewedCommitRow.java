package dev.vibecoder.store.report;

import org.jspecify.annotations.Nullable;

/**
 * A commit and its newest verdict by rules.
 *
 * @param day UTC day on which it was committed
 * @param author as the mailmap has it
 * @param quality 0 to 1
 * @param security 0 to 1
 * @param risk 0 to 1; null when it was not weighed
 * @param percentile share of the project's 1,000 commits before it that are less risky, 0 to 1;
 *     null for the first, and for merges
 * @param because the feature that makes most of the risk; null when nothing does
 * @param findings those that the review lists
 */
public record ReviewedCommitRow(
    String project,
    String sha,
    String day,
    String author,
    String status,
    double quality,
    double security,
    @Nullable Double risk,
    @Nullable Double percentile,
    @Nullable String because,
    long findings,
    String subject,
    String summary) {}
