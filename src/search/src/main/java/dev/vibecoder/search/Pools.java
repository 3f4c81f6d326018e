package dev.vibecoder.search;

import dev.vibecoder.store.FileKey;
import dev.vibecoder.store.NearChunk;
import dev.vibecoder.store.WordHits;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each way of searching came up with, the best first.
 *
 * @param similarities of files that words or names came up with, and nearness did not
 * @param names each file once
 * @param quoting files in which the quoted phrases of the question stand
 * @param exhausted there is nothing more to be found
 */
record Pools(
    List<NearChunk> nearest,
    WordHits texts,
    List<NamedFile> names,
    Map<FileKey, Double> similarities,
    Set<FileKey> quoting,
    boolean exhausted) {}
