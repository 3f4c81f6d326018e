package dev.vibecoder.store;

import java.nio.ByteBuffer;

/**
 * A vector at unit length with 16 bits a number, in the binary form of pgvector's {@code halfvec}.
 * Only its direction counts for cosine distance, and at unit length no number is too large for 16
 * bits.
 */
final class HalfVector {

  private static final int SIGN = 0x8000;
  private static final int LEAST_NORMAL = Float.floatToRawIntBits(0x1p-14f);
  private static final int DROPPED_BITS = 13;
  private static final int EXPONENT_SHIFT = 112 << 10;

  /** Its last bit is the last bit of a number without an exponent of its own. */
  private static final float SUBNORMAL_STEP = 0.5f;

  private HalfVector() {}

  /** Dimensions, a reserved field, then the numbers. */
  static byte[] of(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    float length = (float) Math.sqrt(squares);
    var field = ByteBuffer.allocate(4 + 2 * vector.length);
    field.putShort((short) vector.length).putShort((short) 0);
    for (float value : vector) {
      field.putShort(rounded(value / length));
    }
    return field.array();
  }

  /** The nearest number of IEEE 754's binary16 to one between -1 and 1; of two the even one. */
  static short rounded(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = bits >>> 16 & SIGN;
    int size = bits & Integer.MAX_VALUE;
    int half =
        size < LEAST_NORMAL
            ? Float.floatToRawIntBits(Math.abs(value) + SUBNORMAL_STEP)
                - Float.floatToRawIntBits(SUBNORMAL_STEP)
            : (size + 0xFFF + (size >>> DROPPED_BITS & 1) >>> DROPPED_BITS) - EXPONENT_SHIFT;
    return (short) (sign | half);
  }
}
