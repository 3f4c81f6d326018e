package dev.vibecoder.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param model whose vectors were searched; empty when nothing is indexed yet
 * @param hits the best first
 * @param next cursor of the page after this one; null when this is the last
 * @param plan how it was found, when that was asked for
 */
public record SearchAnswer(
    String model, List<SearchHit> hits, @Nullable String next, @Nullable SearchPlan plan) {

  public SearchAnswer {
    hits = List.copyOf(hits);
  }
}
