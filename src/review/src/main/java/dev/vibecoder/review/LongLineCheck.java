package dev.vibecoder.review;

import java.util.List;
import java.util.stream.IntStream;

/** Finds the first line of a file that is too long for anybody to read: one says it all. */
record LongLineCheck(int longest) implements LineCheck {

  @Override
  public List<Spot> find(Passage passage) {
    return IntStream.range(0, passage.size())
        .filter(i -> passage.length(i) > longest)
        .limit(1)
        .mapToObj(i -> new Spot(i, i, 0))
        .toList();
  }
}
