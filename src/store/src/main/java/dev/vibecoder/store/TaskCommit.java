package dev.vibecoder.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commit that answers a task, and a review of it.
 *
 * @param reviewer null when it has no review
 */
public record TaskCommit(
    String sha,
    String project,
    String subject,
    UUID taskId,
    Instant committedAt,
    @Nullable String reviewer,
    @Nullable String status,
    @Nullable BigDecimal qualityScore,
    @Nullable BigDecimal securityScore) {}
