package dev.vibecoder.search;

import dev.vibecoder.store.ChunkHit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Chunks of a file that follow each other.
 *
 * @param best the one that they were chosen for
 * @param score of the best of them, comparable within the file
 */
record Passage(List<ChunkHit> chunks, ChunkHit best, double score) {

  ChunkHit first() {
    return chunks.get(0);
  }

  ChunkHit last() {
    return chunks.get(chunks.size() - 1);
  }

  String text() {
    return chunks.stream().map(ChunkHit::content).collect(Collectors.joining());
  }
}
