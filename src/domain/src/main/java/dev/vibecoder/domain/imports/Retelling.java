package dev.vibecoder.domain.imports;

import dev.vibecoder.domain.work.ExecutionStatus;

/** What becomes of an execution that is told again, and otherwise than before. */
public enum Retelling {
  /** Nothing: it is known, or what is told is older than what is kept. */
  KNOWN,
  /** It was open and has come further, by its status or its tokens: it is replaced. */
  ADVANCED,
  /** The same answer with more output. */
  GROWN,
  /** It had ended, and ended otherwise: it is refused, and what is kept stays. */
  CONFLICT;

  /** Judges by how it is kept. */
  public static Retelling of(KeptExecution kept, ImportedExecution told) {
    if (told.growing()) {
      return told.answerTokens() > kept.answerTokens() ? GROWN : KNOWN;
    }
    if (!isOpen(kept.status())) {
      return isOpen(told.status()) ? KNOWN : CONFLICT;
    }
    if (kept.status() == told.status()) {
      return told.tokens().total() > kept.allTokens() ? ADVANCED : KNOWN;
    }
    return told.status() == ExecutionStatus.PENDING ? KNOWN : ADVANCED;
  }

  private static boolean isOpen(ExecutionStatus status) {
    return status == ExecutionStatus.PENDING || status == ExecutionStatus.RUNNING;
  }
}
