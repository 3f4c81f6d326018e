package dev.vibecoder.review.model;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A commit as a model is shown it: what of it, and what was left out. */
public final class ReviewPrompt {

  private static final int BYTES_PER_TOKEN = 3;
  private static final int TOKENS_OF_INSTRUCTIONS = 900;

  private final String data;
  private final Map<String, PromptFile> files = new HashMap<>();
  private final String leftOut;

  /**
   * @param leftOut a sentence about what is not shown; empty when all is
   */
  ReviewPrompt(String data, List<PromptFile> files, String leftOut) {
    this.data = data;
    this.leftOut = leftOut;
    files.forEach(file -> this.files.putIfAbsent(file.shownPath(), file));
  }

  /** All that comes from the repository: what others wrote stands behind a number and a bar. */
  String data() {
    return data;
  }

  String leftOut() {
    return leftOut;
  }

  /** The file of the path that the model was shown. */
  Optional<PromptFile> file(String shownPath) {
    return Optional.ofNullable(files.get(shownPath));
  }

  /**
   * About how many tokens it takes with its instructions. Code has three to four bytes a token in
   * the vocabularies of today, so it is rather too many than too few.
   */
  public long tokens() {
    long bytes = data.getBytes(StandardCharsets.UTF_8).length;
    return TOKENS_OF_INSTRUCTIONS + bytes / BYTES_PER_TOKEN;
  }
}
