package dev.vibecoder.search;

import dev.vibecoder.store.ChunkHit;
import dev.vibecoder.store.NameHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which places of a file to show: where the definition is that was asked for, where the
 * question's rarest words stand together, and what is nearest in meaning. Neighbours that are about
 * as good are one place.
 */
final class Passages {

  private static final double OF_DEFINITION = 2;
  private static final double OF_PHRASE = 1;
  private static final double OF_SIMILARITY = 3;
  private static final double AS_GOOD = 0.85;
  private static final int MOST_LINES = 60;

  private final Asked asked;
  private final WordShare share;

  Passages(Asked asked, WordShare share) {
    this.asked = asked;
    this.share = share;
  }

  /** The places of a file, the best first; by words alone, only those with a word in them. */
  List<Passage> of(List<ChunkHit> chunks, @Nullable NameHit definition) {
    double nearest = chunks.stream().mapToDouble(Passages::similarity).max().orElse(0);
    double[] scores =
        chunks.stream().mapToDouble(chunk -> score(chunk, nearest, definition)).toArray();
    List<Integer> order =
        IntStream.range(0, scores.length)
            .filter(i -> asked.vector() != null || scores[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -scores[i]))
            .toList();
    if (order.isEmpty() && !chunks.isEmpty()) {
      return List.of(
          new Passage(chunks.subList(0, 1), chunks.get(0), 0)); // its path or its past was meant
    }
    List<Passage> passages = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (int best : order) {
      if (!taken.contains(best)) {
        passages.add(around(best, chunks, scores, taken));
      }
    }
    return passages;
  }

  private static Passage around(
      int best, List<ChunkHit> chunks, double[] scores, Set<Integer> taken) {
    int from = best;
    int to = best;
    while (joins(from - 1, from, best, chunks, scores, taken)
        && lines(chunks, from - 1, to) <= MOST_LINES) {
      from--;
    }
    while (joins(to + 1, to, best, chunks, scores, taken)
        && lines(chunks, from, to + 1) <= MOST_LINES) {
      to++;
    }
    IntStream.rangeClosed(from, to).forEach(taken::add);
    return new Passage(List.copyOf(chunks.subList(from, to + 1)), chunks.get(best), scores[best]);
  }

  private static boolean joins(
      int next, int edge, int best, List<ChunkHit> chunks, double[] scores, Set<Integer> taken) {
    return next >= 0
        && next < chunks.size()
        && !taken.contains(next)
        && Math.abs(chunks.get(next).index() - chunks.get(edge).index()) == 1
        && scores[best] > 0
        && scores[next] >= AS_GOOD * scores[best];
  }

  private static int lines(List<ChunkHit> chunks, int from, int to) {
    return chunks.get(to).endLine() - chunks.get(from).startLine() + 1;
  }

  private double score(ChunkHit chunk, double nearest, @Nullable NameHit definition) {
    double score = words(chunk);
    if (chunk.similarity() != null) {
      score += Math.max(0, 1 + OF_SIMILARITY * (similarity(chunk) - nearest));
    }
    if (definition != null
        && chunk.startLine() <= definition.startLine()
        && definition.startLine() <= chunk.endLine()) {
      score += OF_DEFINITION;
    }
    return score;
  }

  private static double similarity(ChunkHit chunk) {
    Double similarity = chunk.similarity();
    return similarity == null ? 0 : similarity;
  }

  private double words(ChunkHit chunk) {
    if (!asked.byWords()) {
      return 0;
    }
    List<String> phrases = asked.words().phrases();
    String lower = phrases.isEmpty() ? "" : chunk.content().toLowerCase(Locale.ROOT);
    return share.of(chunk) + OF_PHRASE * phrases.stream().filter(lower::contains).count();
  }
}
