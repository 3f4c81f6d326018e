package dev.vibecoder.jobs.embed;

import dev.vibecoder.search.embed.Embeddings;
import dev.vibecoder.store.MadeVector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shares the tokens of a call among its vectors by what we counted, so that they add up. */
final class Shares {

  private Shares() {}

  /** The vectors by the position of their text. */
  static Map<Integer, MadeVector> of(Embeddings made, List<ClaimedText> texts) {
    List<Integer> positions = made.vectors().keySet().stream().sorted().toList();
    long counted = Math.max(1, positions.stream().mapToLong(p -> texts.get(p).tokens()).sum());
    Map<Integer, MadeVector> shares = new TreeMap<>();
    long countedSoFar = 0;
    long given = 0;
    for (int position : positions) {
      countedSoFar += texts.get(position).tokens();
      long upToHere = Math.round((double) made.tokens() * countedSoFar / counted);
      shares.put(
          position, new MadeVector(made.vector(position), Math.toIntExact(upToHere - given)));
      given = upToHere;
    }
    return shares;
  }
}
