package dev.vibecoder.search.embed;

import java.util.List;

/**
 * Turns text into vectors of unit length, the same vector for the same text. Safe for use by many
 * threads; the in-process one uses one core per calling thread, so call it from as many threads as
 * there are cores to spare. Whatever stops it as a whole is an {@link EmbeddingFailure}.
 */
public interface Embedder {

  EmbeddingModel model();

  /** Tokens that the model reads for this text, its special tokens included. */
  int countTokens(String text);

  /**
   * Embeds the texts in order. A text that alone cannot be embedded (blank, beyond the model's
   * limit, refused by its provider) is reported in the result and does not stop the others.
   */
  Embeddings embed(List<String> texts);

  /** How much one call of {@link #embed} should be given at most. */
  default CallLimits limits() {
    return CallLimits.ONE_TEXT;
  }

  /** What the model is to read for a question, so that questions can be embedded like texts. */
  default String asQuestion(String question) {
    return question;
  }

  /**
   * The vector that finds embedded texts answering this question; a question beyond the model's
   * limit is cut.
   *
   * @throws IllegalArgumentException when the question is blank
   */
  float[] embedQuery(String question);
}
