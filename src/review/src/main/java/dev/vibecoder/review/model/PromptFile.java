package dev.vibecoder.review.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file as a model sees it.
 *
 * @param path where it is in the repository
 * @param shownPath what the model reads of it
 * @param lines the added lines that are shown, by their number
 */
record PromptFile(String path, String shownPath, SortedMap<Integer, String> lines) {

  PromptFile {
    lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
  }
}
