package dev.vibecoder.store.report;

/**
 * A commit and its newest verdict.
 *
 * @param day UTC day on which it was committed
 * @param author as the mailmap has it
 * @param quality 0 to 1
 * @param security 0 to 1
 * @param findings those that the review lists
 */
public record WorstCommitRow(
    String project,
    String sha,
    String day,
    String author,
    String status,
    double quality,
    double security,
    long findings,
    String subject,
    String summary) {}
