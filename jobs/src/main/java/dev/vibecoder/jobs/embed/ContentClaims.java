package dev.vibecoder.jobs.embed;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/**
 * Who is embedding what just now in this process, so that two files or two projects with the same
 * content do not both ask the model. A claim lives until its vector is committed: from then on the
 * database knows it.
 */
@Component
final class ContentClaims {

  private record Key(int generation, String hash) {}

  private final ConcurrentMap<Key, Claim> claims = new ConcurrentHashMap<>();

  /** The claim on this content: one that is there and has not failed, else a new one. */
  Claim claim(int generation, String hash, Object owner) {
    return claims.compute(
        new Key(generation, hash),
        (key, there) ->
            there == null || there.hasFailed() ? new Claim(generation, hash, owner) : there);
  }

  /** Gives a claim up; who waits for one that was never settled goes on alone. */
  void release(Claim claim) {
    claims.remove(new Key(claim.generation(), claim.hash()), claim);
    if (!claim.isSettled()) {
      claim.fail(new CancellationException("given up"));
    }
  }
}
