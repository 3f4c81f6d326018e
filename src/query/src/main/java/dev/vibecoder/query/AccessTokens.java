package dev.vibecoder.query;

import dev.vibecoder.store.ApiToken;
import dev.vibecoder.store.ApiTokenTable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bearer tokens of one owner. A token is known only to whom it was given; what is stored is its
 * hash.
 */
public final class AccessTokens {

  private final ApiTokenTable table;
  private final String owner;
  private final Clock clock;

  /**
   * @param owner mail address of a user, who need not exist yet unless a token is created
   */
  public AccessTokens(ApiTokenTable table, String owner, Clock clock) {
    this.table = table;
    this.owner = owner;
    this.clock = clock;
  }

  /**
   * A new token, which cannot be shown again.
   *
   * @param name what it is for
   * @param expiresAt null: never
   * @return empty when another token that was not revoked has the name
   */
  public Optional<String> create(String name, @Nullable Instant expiresAt) {
    String token = TokenSecret.random();
    return table.add(owner, name, TokenSecret.hash(token), expiresAt)
        ? Optional.of(token)
        : Optional.empty();
  }

  /** Every one that was ever made, the oldest first. */
  public List<ApiToken> all() {
    return table.all(owner);
  }

  /** Takes one back at once; false when there is none of this name. */
  public boolean revoke(String name) {
    return table.revoke(owner, name);
  }

  /** Is there one that opens the door now? */
  public boolean anyValid() {
    Instant now = clock.instant();
    return all().stream().anyMatch(token -> token.isValid(now));
  }

  /** The token that somebody shows, if it is valid. */
  Optional<ApiToken> find(String shown) {
    return table
        .find(owner, TokenSecret.hash(shown))
        .filter(token -> token.isValid(clock.instant()));
  }
}
