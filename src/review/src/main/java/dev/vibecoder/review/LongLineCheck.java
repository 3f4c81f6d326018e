package dev.vibecoder.review;

import java.util.List;
import java.util.stream.IntStream;

/** Finds the lines of a file that are too long for anybody to read. */
record LongLineCheck(int longest) implements LineCheck {

  @Override
  public List<Spot> find(Passage passage) {
    return IntStream.range(0, passage.size())
        .filter(i -> passage.length(i) > longest)
        .mapToObj(i -> new Spot(i, i, 0))
        .toList();
  }
}
