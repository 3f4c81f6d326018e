package dev.vibecoder.domain.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as they are kept.
 *
 * @param githubId account number at GitHub; null when it is not known
 */
public record UserAccount(
    UUID id,
    String email,
    String name,
    @Nullable Long githubId,
    Instant createdAt,
    Instant updatedAt) {

  /** What may be changed of them. */
  public UserFields fields() {
    return new UserFields(email, name, githubId);
  }
}
