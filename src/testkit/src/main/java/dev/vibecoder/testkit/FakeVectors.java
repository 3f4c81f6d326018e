package dev.vibecoder.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SplittableRandom;

/**
 * Vectors that depend on the text alone, so that a test can tell which text a vector belongs to.
 */
public final class FakeVectors {

  private FakeVectors() {}

  /** A vector of unit length drawn from the SHA-256 of the text. */
  public static float[] of(String text, int dimensions) {
    SplittableRandom random = new SplittableRandom(ByteBuffer.wrap(sha256(text)).getLong());
    double[] numbers = random.doubles(dimensions, -1, 1).toArray();
    double length = 0;
    for (double number : numbers) {
      length += number * number;
    }
    float[] vector = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      vector[i] = (float) (numbers[i] / Math.sqrt(length));
    }
    return vector;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
