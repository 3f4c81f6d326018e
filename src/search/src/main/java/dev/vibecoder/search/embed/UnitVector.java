package dev.vibecoder.search.embed;

/** Brings vectors to unit length and refuses those that have no direction. */
final class UnitVector {

  /** Beyond it the squares of a 4-byte float may overflow in the database. */
  private static final double LONGEST = 1e6;

  private static final double SHORTEST = 1e-6;

  private UnitVector() {}

  /**
   * Scales the vector in place.
   *
   * @throws UnusableVector when it is zero, not finite or absurdly long
   */
  static float[] of(float[] vector) {
    double length = length(vector);
    if (!Double.isFinite(length)) {
      throw new UnusableVector("its vector is not finite");
    }
    if (length < SHORTEST) {
      throw new UnusableVector("its vector is zero");
    }
    if (length > LONGEST) {
      throw new UnusableVector("its vector has the absurd length " + length);
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }

  private static double length(float[] vector) {
    double sum = 0;
    for (float x : vector) {
      sum += (double) x * x;
    }
    return Math.sqrt(sum);
  }
}
