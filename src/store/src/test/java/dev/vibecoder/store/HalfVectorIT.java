package dev.vibecoder.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.pgvector.PGvector;
import dev.vibecoder.testkit.TestDatabase;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HalfVectorIT {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Test
  void roundsAsTheDatabaseDoes() {
    var random = new Random(7);
    for (int round = 0; round < 20; round++) {
      float[] vector = new float[999];
      for (int i = 0; i < vector.length; i++) {
        // Down to numbers that 16 bits hold without an exponent of their own, and to none.
        vector[i] = (float) (random.nextGaussian() * Math.pow(2, -random.nextInt(30)));
      }

      assertThat(HexFormat.of().formatHex(HalfVector.of(unit(vector))))
          .isEqualTo(inDatabase(unit(vector)));
    }
  }

  @Test
  void keepsTheDirectionOfLongAndShortOnes() {
    for (float length : new float[] {1e-20f, 1, 1e20f}) {
      assertThat(HalfVector.of(new float[] {0, 3 * length, -4 * length}))
          .isEqualTo(HalfVector.of(new float[] {0, 0.6f, -0.8f}));
    }
  }

  @Test
  void roundsHalvesToTheEvenNeighbour() {
    assertThat(HalfVector.rounded(1f)).isEqualTo((short) 0x3C00);
    assertThat(HalfVector.rounded(-0f)).isEqualTo((short) 0x8000);
    assertThat(HalfVector.rounded(0x1p-14f)).isEqualTo((short) 0x0400);
    assertThat(HalfVector.rounded(0x1p-24f)).isEqualTo((short) 1);
    assertThat(HalfVector.rounded(0x1p-25f)).isEqualTo((short) 0);
    assertThat(HalfVector.rounded(0x1.8p-24f)).isEqualTo((short) 2);
    assertThat(HalfVector.rounded(0.5f + 0x1p-12f)).isEqualTo((short) 0x3800);
    assertThat(HalfVector.rounded(0.5f + 0x3p-12f)).isEqualTo((short) 0x3802);
  }

  private static String inDatabase(float[] vector) {
    return DATABASE.value(
        "SELECT encode(halfvec_send(('%s'::vector)::halfvec), 'hex')"
            .formatted(new PGvector(vector).getValue()));
  }

  /** So that making it so a second time changes nothing. */
  private static float[] unit(float[] vector) {
    float[] unit = vector;
    for (int i = 0; i < 3; i++) {
      unit = scaled(unit);
    }
    return unit;
  }

  private static float[] scaled(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    float[] scaled = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      scaled[i] = vector[i] / (float) Math.sqrt(squares);
    }
    return scaled;
  }
}
