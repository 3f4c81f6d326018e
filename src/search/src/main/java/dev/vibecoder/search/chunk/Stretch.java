package dev.vibecoder.search.chunk;

/**
 * Units that go into one chunk.
 *
 * @param to exclusive
 * @param owner the innermost block that it, or the last of what was joined, lies in
 * @param block whether it is a block of its own inside its owner, not the lines between them
 * @param continued whether what comes before it belongs to it, since it was cut by lines
 */
record Stretch(int from, int to, int weight, Block owner, boolean block, boolean continued) {

  Stretch joined(Stretch next) {
    return new Stretch(from, next.to, weight + next.weight, next.owner, next.block, continued);
  }
}
