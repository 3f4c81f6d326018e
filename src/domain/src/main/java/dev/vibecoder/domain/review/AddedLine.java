package dev.vibecoder.domain.review;

/**
 * A line that a commit added or modified.
 *
 * @param number in the new file, from 1
 * @param text cut after {@link #LONGEST} characters
 */
public record AddedLine(int number, String text) {

  /** More than any line that was written by hand has, so that it is known for one that was not. */
  public static final int LONGEST = 4_000;
}
