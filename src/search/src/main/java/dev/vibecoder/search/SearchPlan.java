package dev.vibecoder.search;

import java.util.List;

/**
 * How an answer was found.
 *
 * @param words of the question as the text index knows them
 */
public record SearchPlan(int generation, String chunker, List<String> words, List<Stage> stages) {

  public SearchPlan {
    words = List.copyOf(words);
    stages = List.copyOf(stages);
  }

  /**
   * A part of the work.
   *
   * @param how which way was chosen, and why
   * @param found candidates that it gave
   */
  public record Stage(String name, String how, int found, double millis) {}
}
