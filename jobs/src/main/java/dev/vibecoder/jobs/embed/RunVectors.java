package dev.vibecoder.jobs.embed;

import dev.vibecoder.store.CodeChunkTable;
import dev.vibecoder.store.KnownVector;
import dev.vibecoder.store.ProjectIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/**
 * Finds the vectors of one run: known ones in the database, missing ones by the model, each content
 * once. Whatever the number of threads, the first place of a content in the order of the files
 * lends the header that it is embedded under. Used by one thread.
 */
final class RunVectors implements AutoCloseable {

  private final ProjectIndex index;
  private final ContentClaims claims;
  private final CodeChunkTable known;
  private final ModelCalls calls;
  private final Set<Claim> own = new LinkedHashSet<>();

  RunVectors(ProjectIndex index, ContentClaims claims, CodeChunkTable known, ModelCalls calls) {
    this.index = index;
    this.claims = claims;
    this.known = known;
    this.calls = calls;
  }

  /** Claims the contents of these files, and has those embedded that nobody else has or claimed. */
  List<ClaimedFile> claim(List<CutFile> files) {
    Map<Claim, CutText> fresh = new LinkedHashMap<>();
    List<ClaimedFile> claimed = new ArrayList<>(files.size());
    for (CutFile file : files) {
      Set<Claim> ofFile = new LinkedHashSet<>();
      Map<String, Claim> byHash = new HashMap<>();
      for (CutText text : file.texts()) {
        Claim claim = claims.claim(index.generation(), text.hash(), this);
        byHash.put(text.hash(), claim);
        if (claim.isOf(this) && own.add(claim)) {
          ofFile.add(claim);
          fresh.put(claim, text);
        }
      }
      claimed.add(new ClaimedFile(file, byHash, ofFile));
    }
    settle(fresh);
    return claimed;
  }

  /** A claim is taken before the database is asked: what it was released for is committed then. */
  private void settle(Map<Claim, CutText> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    Map<String, KnownVector> found =
        known.vectors(index, fresh.keySet().stream().map(Claim::hash).toList());
    fresh.forEach(
        (claim, text) -> {
          KnownVector vector = found.get(claim.hash());
          if (vector == null) {
            calls.submit(claim, text.embedded());
          } else {
            claim.settle(new ClaimResult.Found(vector.vector(), vector.origin(), 0, 0));
          }
        });
  }

  void flush() {
    calls.flush();
  }

  /** The results of a file by the hash of their content; waits for them. */
  Map<String, ClaimResult> await(ClaimedFile file) throws Exception {
    Map<String, ClaimResult> results = new HashMap<>();
    for (CutText text : file.file().texts()) {
      if (!results.containsKey(text.hash())) {
        results.put(text.hash(), await(file, text));
      }
    }
    return results;
  }

  private ClaimResult await(ClaimedFile file, CutText text) throws Exception {
    while (true) {
      Claim claim = file.claims().get(text.hash());
      if (claim == null) {
        throw new IllegalStateException("no claim on a chunk of " + file.file().file().path());
      }
      try {
        return claim.await();
      } catch (ExecutionException e) {
        if (claim.isOf(this)) {
          throw e.getCause() instanceof Exception cause ? cause : e;
        }
        claimAlone(file, text);
      }
    }
  }

  /** Whoever had claimed it failed, which may be no reason for this run to. */
  private void claimAlone(ClaimedFile file, CutText text) {
    Claim claim = claims.claim(index.generation(), text.hash(), this);
    file.claims().put(text.hash(), claim);
    if (claim.isOf(this) && own.add(claim)) {
      file.fresh().add(claim);
      settle(Map.of(claim, text));
      flush();
    }
  }

  /** Gives these files' claims up, as their vectors are committed. */
  void release(Collection<ClaimedFile> committed) {
    for (ClaimedFile file : committed) {
      file.fresh().forEach(this::release);
    }
  }

  private void release(Claim claim) {
    own.remove(claim);
    claims.release(claim);
  }

  @Override
  public void close() {
    calls.close();
    List.copyOf(own).forEach(this::release);
  }
}
