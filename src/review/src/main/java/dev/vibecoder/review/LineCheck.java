package dev.vibecoder.review;

import java.util.List;

/** Finds what a rule is about in the lines of a passage, in order, at most once a line. */
interface LineCheck {

  List<Spot> find(Passage passage);
}
