package dev.vibecoder.bench.risk;

import java.time.Instant;

/**
 * A commit with what is known of it when it is made, and what came of it.
 *
 * @param inducing a fix blamed one of its lines
 * @param placebo a line of it was blamed at random
 * @param anywhere a fix blamed one of its lines, be it of a test
 * @param churn lines added and deleted, all files
 * @param lines meaningful lines of product code that it adds
 * @param risk by the formula
 * @param fault 1 - quality score
 */
record ScoredCommit(
    String sha,
    Instant at,
    boolean inducing,
    boolean placebo,
    boolean anywhere,
    double churn,
    double lines,
    double risk,
    double fault) {}
