package dev.vibecoder.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a bearer token; the token itself is not.
 *
 * @param expiresAt null: never
 * @param lastUsedAt to the minute; null: not yet
 * @param revokedAt null: it was not taken back
 */
public record ApiToken(
    UUID id,
    String name,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {

  /** Does it open anything at this time? */
  public boolean isValid(Instant now) {
    return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
  }
}
