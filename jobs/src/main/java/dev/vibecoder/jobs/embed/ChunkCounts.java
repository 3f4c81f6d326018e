package dev.vibecoder.jobs.embed;

/**
 * Where the vectors of a file's chunks come from.
 *
 * @param embedded texts that the model read
 * @param ofProject chunks whose content the project has at another place, or had at this one
 * @param kept chunks whose content was there before
 * @param elsewhere chunks whose content another project of the owner has
 * @param tokens that the model read
 * @param nanos that it took, on whichever thread
 */
record ChunkCounts(int embedded, int ofProject, int kept, int elsewhere, long tokens, long nanos) {

  static final ChunkCounts NONE = new ChunkCounts(0, 0, 0, 0, 0, 0);

  /** Chunks for which no model was asked. */
  int reused() {
    return ofProject + kept + elsewhere;
  }
}
