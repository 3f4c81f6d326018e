package dev.vibecoder.review.model;

import dev.vibecoder.domain.review.Opinion;

/** Is told of each call before it is sent, and of what came of it. */
public interface CallLedger {

  /**
   * A call is about to be sent. Whatever this throws keeps it from being sent, and ends the asking.
   *
   * @param promptTokens about how many it sends
   * @param answerTokens that its answer may have at most
   */
  Entry begin(long promptTokens, long answerTokens);

  /** A call that was written down; it is told one of these once. */
  interface Entry {

    /** It gave an opinion. */
    void answered(Opinion opinion, Usage usage);

    /**
     * It gave an answer that is of no use.
     *
     * @param last the model is not asked again
     */
    void unusable(UnusableAnswer answer, Usage usage, boolean last);

    /**
     * It gave no answer.
     *
     * @param perhapsBilled the endpoint may have worked on it all the same
     */
    void failed(String reason, boolean perhapsBilled);
  }
}
