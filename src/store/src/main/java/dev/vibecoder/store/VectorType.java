package dev.vibecoder.store;

/**
 * How vectors of so many dimensions are indexed: pgvector's HNSW takes {@code vector} up to 2,000
 * dimensions and {@code halfvec}, 16 bits each, up to 4,000. What is wider is searched exactly.
 */
record VectorType(int dimensions) {

  private static final int WIDEST_VECTOR = 2_000;
  private static final int WIDEST_HALFVEC = 4_000;

  boolean indexable() {
    return dimensions <= WIDEST_HALFVEC;
  }

  /** Does the index hold the vectors rounded? */
  boolean rounded() {
    return dimensions > WIDEST_VECTOR && indexable();
  }

  /** The type that the index's expression casts to. */
  String sql() {
    return (rounded() ? "halfvec(" : "vector(") + dimensions + ")";
  }

  /** The index's operator class for cosine distance. */
  String operators() {
    return rounded() ? "halfvec_cosine_ops" : "vector_cosine_ops";
  }
}
