package dev.vibecoder.domain.project;

import java.time.Instant;

/**
 * Why the last sync of a project failed.
 *
 * @param reason a short code, e.g. {@code UNREACHABLE}
 * @param detail a sentence for people: what failed, why, and the way out
 * @param firstSeen when it first failed since it last succeeded
 * @param lastSeen when it last failed
 * @param attempts how many runs in a row
 */
public record SyncFailure(
    SyncFailureKind kind,
    String reason,
    String detail,
    Instant firstSeen,
    Instant lastSeen,
    int attempts) {}
