package dev.vibecoder.search;

import dev.vibecoder.store.ChunkHit;
import dev.vibecoder.store.WordHit;
import java.util.List;
import java.util.Map;

/**
 * What each way of searching came up with, the best first.
 *
 * @param names each file once
 * @param frequencies in how many files each word of the question stands
 * @param exhausted there is nothing more to be found
 */
record Pools(
    List<ChunkHit> nearest,
    List<WordHit> texts,
    List<NamedFile> names,
    Map<String, Long> frequencies,
    boolean exhausted) {}
