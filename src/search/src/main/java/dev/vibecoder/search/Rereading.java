package dev.vibecoder.search;

import dev.vibecoder.search.text.SoughtPairs;
import dev.vibecoder.store.ChunkHit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the best files anew by what an index of words cannot tell: whether words of the question
 * stand next to each other there as they do in it, and how many of them one chunk has.
 */
final class Rereading {

  /** How many of the best files are read. */
  static final int FILES = 30;

  private static final double BY_PAIRS = 0.6;
  private static final double BY_BEST_CHUNK = 0.3;

  private final SoughtPairs wanted;
  private final WordShare share;

  Rereading(Asked asked, WordShare share) {
    this.wanted = new SoughtPairs(asked.words().pairs());
    this.share = share;
  }

  /** The files with the best of them in another order. */
  List<RankedFile> reorder(List<RankedFile> files, Contents contents) {
    int read = Math.min(FILES, files.size());
    List<RankedFile> best =
        new ArrayList<>(
            files.subList(0, read).parallelStream()
                .map(file -> weighed(file, contents.of(file.file())))
                .toList());
    best.sort(Comparator.comparingDouble((RankedFile file) -> -file.score()));
    List<RankedFile> reordered = new ArrayList<>(best);
    reordered.addAll(files.subList(read, files.size()));
    return reordered;
  }

  private RankedFile weighed(RankedFile file, List<ChunkHit> chunks) {
    double pairs = pairs(chunks);
    return file.plus(BY_PAIRS * pairs + BY_BEST_CHUNK * bestChunk(chunks), pairs);
  }

  /** Share of the question's pairs of words that stand in the file as pairs. */
  private double pairs(List<ChunkHit> chunks) {
    if (wanted.size() == 0) {
      return 0;
    }
    BitSet met = new BitSet();
    chunks.forEach(chunk -> wanted.in(chunk.content(), met));
    return (double) met.cardinality() / wanted.size();
  }

  private double bestChunk(List<ChunkHit> chunks) {
    return chunks.stream().mapToDouble(share::of).max().orElse(0);
  }
}
