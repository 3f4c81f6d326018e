package dev.vibecoder.review;

/** The kinds of text in a change that a rule may read. */
enum Reads {
  LINES,
  MESSAGE,
  PATHS
}
