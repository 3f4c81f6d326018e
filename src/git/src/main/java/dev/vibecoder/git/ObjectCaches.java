package dev.vibecoder.git;

/**
 * The objects of a clone that were used last, for all of its readers: what one has read the other
 * often wants next, as neighbouring commits share files and folders.
 */
record ObjectCaches(ByteCache commits, ByteCache trees, ByteCache blobs) {

  private static final int MB = 1 << 20;

  /** Up to 98 MiB. */
  static ObjectCaches ofDefaultSize() {
    return new ObjectCaches(
        new ByteCache(2L * MB), new ByteCache(16L * MB), new ByteCache(80L * MB));
  }
}
