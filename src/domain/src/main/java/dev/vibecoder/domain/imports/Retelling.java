package dev.vibecoder.domain.imports;

import dev.vibecoder.domain.work.ExecutionStatus;

/** What becomes of an execution that is told again, and otherwise than before. */
public enum Retelling {
  /** Nothing: it is known, or what is told is older than what is kept. */
  KNOWN,
  /** It was open and has come further: it is replaced. */
  ADVANCED,
  /** The same answer with more output. */
  GROWN,
  /** It had ended, and ended otherwise: it is refused, and what is kept stays. */
  CONFLICT;

  /**
   * Judges by how it is kept.
   *
   * @param keptAnswer its tokens of output and reasoning
   */
  public static Retelling of(ExecutionStatus kept, long keptAnswer, ImportedExecution told) {
    if (told.growing()) {
      return told.answerTokens() > keptAnswer ? GROWN : KNOWN;
    }
    if (isOpen(kept)) {
      boolean back = kept == ExecutionStatus.RUNNING && told.status() == ExecutionStatus.PENDING;
      return back ? KNOWN : ADVANCED;
    }
    return isOpen(told.status()) ? KNOWN : CONFLICT;
  }

  private static boolean isOpen(ExecutionStatus status) {
    return status == ExecutionStatus.PENDING || status == ExecutionStatus.RUNNING;
  }
}
