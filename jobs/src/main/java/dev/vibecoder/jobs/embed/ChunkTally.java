package dev.vibecoder.jobs.embed;

import dev.vibecoder.store.VectorOrigin;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts where the vectors of a file's chunks come from. */
final class ChunkTally {

  private final ClaimedFile file;
  private final Object run;
  private final Map<VectorOrigin, Integer> reused = new EnumMap<>(VectorOrigin.class);
  private final Set<String> seen = new HashSet<>();
  private int embedded;
  private long tokens;
  private long nanos;

  ChunkTally(ClaimedFile file, Object run) {
    this.file = file;
    this.run = run;
  }

  ChunkCounts of(Map<String, ClaimResult> results) {
    for (CutText text : file.file().texts()) {
      Claim claim = file.claims().get(text.hash());
      if (claim != null && results.get(text.hash()) instanceof ClaimResult.Found found) {
        add(text.hash(), claim, found);
      }
    }
    return new ChunkCounts(
        embedded,
        reused.getOrDefault(VectorOrigin.PROJECT, 0),
        reused.getOrDefault(VectorOrigin.KEPT, 0),
        reused.getOrDefault(VectorOrigin.ELSEWHERE, 0),
        tokens,
        nanos);
  }

  private void add(String hash, Claim claim, ClaimResult.Found found) {
    boolean first = seen.add(hash) && file.fresh().contains(claim);
    VectorOrigin origin = found.origin();
    if (first && origin == null) {
      embedded++;
      tokens += found.tokens();
      nanos += found.nanos();
    } else if (first && origin != null) {
      reused.merge(origin, 1, Integer::sum);
    } else {
      reused.merge(
          claim.isOf(run) ? VectorOrigin.PROJECT : VectorOrigin.ELSEWHERE, 1, Integer::sum);
    }
  }
}
