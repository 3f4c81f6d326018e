package dev.vibecoder.search.embed;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What has come of one call so far. */
final class Tally {

  private final Map<Integer, float[]> vectors = new HashMap<>();
  private final Map<Integer, String> refusals = new HashMap<>();
  private long tokens;
  private boolean estimated;
  private @Nullable BigDecimal cost;
  private int requests;

  void request() {
    requests++;
  }

  void refuse(int position, String reason) {
    refusals.put(position, reason);
  }

  /** Takes over the answer for the texts at these positions. */
  void add(
      Reply reply, List<Integer> positions, List<String> texts, ToIntFunction<String> counter) {
    reply.vectors().forEach((i, vector) -> vectors.put(positions.get(i), vector));
    reply.refusals().forEach((i, reason) -> refusals.put(positions.get(i), reason));
    Long billed = reply.tokens();
    tokens += billed != null ? billed : texts.stream().mapToLong(counter::applyAsInt).sum();
    estimated |= billed == null;
    if (reply.cost() != null) {
      cost = cost == null ? reply.cost() : cost.add(reply.cost());
    }
  }

  boolean hasVectors() {
    return !vectors.isEmpty();
  }

  long tokens() {
    return tokens;
  }

  Embeddings result() {
    return new Embeddings(vectors, refusals, tokens, estimated, cost, requests);
  }
}
