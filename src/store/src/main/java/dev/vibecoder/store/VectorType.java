package dev.vibecoder.store;

/**
 * How vectors of so many dimensions are stored, compared and indexed. One of 3,072 does not fit a
 * page of the table, and fetching it costs several times as much as comparing it; at 16 bits a
 * number it fits. pgvector's HNSW takes {@code vector} up to 2,000 dimensions and {@code halfvec}
 * up to 4,000; what is wider is searched exactly.
 */
record VectorType(int dimensions) {

  private static final int WIDEST_VECTOR = 2_000;
  private static final int WIDEST_HALFVEC = 4_000;

  boolean indexable() {
    return dimensions <= WIDEST_HALFVEC;
  }

  /** Are the vectors of chunks kept at unit length with 16 bits a number? */
  boolean rounded() {
    return dimensions > WIDEST_VECTOR && indexable();
  }

  /** The column of {@code code_chunks} that they are in; the other one is null. */
  String column() {
    return rounded() ? "half" : "embedding";
  }

  /** The type of that column. */
  String name() {
    return rounded() ? "halfvec" : "vector";
  }

  /** The type that the index's expression casts it to. */
  String sql() {
    return name() + "(" + dimensions + ")";
  }

  /** The index's operator class for cosine distance. */
  String operators() {
    return rounded() ? "halfvec_cosine_ops" : "vector_cosine_ops";
  }
}
