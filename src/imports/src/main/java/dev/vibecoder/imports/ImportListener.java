package dev.vibecoder.imports;

/** Told while an import goes on, on the thread that began it. */
public interface ImportListener {

  /** So many more records are dealt with, for good. */
  void advanced(long records);

  /** Should it end here? What is stored by then is known by the next import. */
  default boolean isStopped() {
    return false;
  }
}
