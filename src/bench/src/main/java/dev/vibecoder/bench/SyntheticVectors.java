package dev.vibecoder.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Vectors in clusters, of unit length, each made from its number alone, so that the same ones can
 * be made again. Those of a cluster vary in a few directions, as those of text do, however many
 * dimensions there are: their intrinsic dimension by the estimator of Levina and Bickel (2004) is
 * 13, that of the chunks of a real repository 10; were all directions alike it would be 54 at 384
 * dimensions. One row of a hundred is of language {@code Go}, ten are {@code Python}, the others
 * {@code Java}.
 */
final class SyntheticVectors {

  private static final long SEED = 20_261_122;
  private static final int CLUSTERS = 200;
  private static final int DIRECTIONS = 32;
  private static final double SPREAD = 0.7;

  private final int dimensions;
  private final float[][] centres;
  private final float[][][] directions;

  SyntheticVectors(int dimensions) {
    this.dimensions = dimensions;
    this.centres = new float[CLUSTERS][];
    this.directions = new float[CLUSTERS][DIRECTIONS][];
    for (int i = 0; i < CLUSTERS; i++) {
      var random = new SplittableRandom(SEED - 1 - i);
      centres[i] = unit(noise(random));
      Arrays.setAll(directions[i], direction -> unit(noise(random)));
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
    int cluster = random.nextInt(CLUSTERS);
    float[] vector = centres[cluster].clone();
    for (float[] direction : directions[cluster]) {
      float step = (float) (SPREAD / Math.sqrt(DIRECTIONS) * random.nextGaussian());
      for (int i = 0; i < dimensions; i++) {
        vector[i] += step * direction[i];
      }
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
