package dev.vibecoder.store;

import java.util.List;

/**
 * What a search looks through: projects of one owner in one generation.
 *
 * @param shards of the projects that are indexed in it
 * @param files with chunks, of all of them together
 * @param chunks of all of them together
 * @param indexed chunks of the whole generation, which its vector index holds
 */
public record IndexScope(
    Generation generation, List<Integer> shards, long files, long chunks, long indexed) {

  public IndexScope {
    shards = List.copyOf(shards);
  }

  Integer[] shardArray() {
    return shards.toArray(Integer[]::new);
  }
}
