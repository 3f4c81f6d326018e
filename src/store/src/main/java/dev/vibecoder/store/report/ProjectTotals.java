package dev.vibecoder.store.report;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a project.
 *
 * @param ingestSince commits committed earlier are left out by choice; null for the whole history
 * @param commits those that a branch or tag reaches
 * @param unreachableCommits those that none reaches any more
 * @param cost USD of its executions since the given instant; null when none or not known
 */
public record ProjectTotals(
    String project,
    @Nullable Instant ingestSince,
    long commits,
    long unreachableCommits,
    long chunks,
    @Nullable BigDecimal cost) {}
