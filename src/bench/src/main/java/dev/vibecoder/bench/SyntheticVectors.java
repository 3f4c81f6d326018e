package dev.vibecoder.bench;

import java.util.SplittableRandom;

/**
 * Vectors in clusters, of unit length, each made from its number alone, so that the same ones can
 * be made again. Within a cluster they lie in all directions, which is harder on an index than text
 * is. One row of a hundred is of language {@code Go}, ten are {@code Python}, the others {@code
 * Java}.
 */
final class SyntheticVectors {

  private static final long SEED = 20_261_122;
  private static final int CLUSTERS = 200;
  private static final double SPREAD = 0.7;

  private final int dimensions;
  private final float[][] centres;

  SyntheticVectors(int dimensions) {
    this.dimensions = dimensions;
    this.centres = new float[CLUSTERS][];
    for (int i = 0; i < CLUSTERS; i++) {
      centres[i] = unit(noise(new SplittableRandom(SEED - 1 - i)));
    }
  }

  int dimensions() {
    return dimensions;
  }

  VectorRow row(int number) {
    return VectorRow.of(number, languageOf(number), vector(new SplittableRandom(SEED + number)));
  }

  /** A question that is like the rows and none of them. */
  float[] question(int number) {
    return vector(new SplittableRandom(-SEED - number));
  }

  static String languageOf(int number) {
    int residue = number % 100;
    return residue == 0 ? "Go" : residue <= 10 ? "Python" : "Java";
  }

  private float[] vector(SplittableRandom random) {
    float[] centre = centres[random.nextInt(CLUSTERS)];
    float[] vector = noise(random);
    double scale = SPREAD / Math.sqrt(dimensions);
    for (int i = 0; i < dimensions; i++) {
      vector[i] = (float) (centre[i] + scale * vector[i]);
    }
    return unit(vector);
  }

  private float[] noise(SplittableRandom random) {
    float[] noise = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return noise;
  }

  private static float[] unit(float[] vector) {
    double length = 0;
    for (float value : vector) {
      length += value * value;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }
}
