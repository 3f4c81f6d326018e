package dev.vibecoder.bench.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PairOrderTest {

  @Test
  void isTheShareOfPairsInOrderWithTiesHalf() {
    var order =
        new PairOrder(new double[] {0.1, 0.4, 0.4, 0.8}, new boolean[] {false, true, false, true});

    assertThat(order.auc()).isEqualTo((1 + 0.5 + 1 + 1) / 4);
  }

  @Test
  void agreesWithCountingAllPairsWhateverTheGroupsAndTimes() {
    var random = new Random(3);
    int size = 200;
    double[] scores = random.doubles(size).map(x -> Math.floor(x * 20)).toArray();
    boolean[] labels = new boolean[size];
    int[] groups = random.ints(size, 0, 4).toArray();
    int[] times = random.ints(size, 0, 3).toArray();
    for (int i = 0; i < size; i++) {
      labels[i] = random.nextInt(4) == 0;
    }
    double won = 0;
    double pairs = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        if (labels[i] && !labels[j] && groups[i] == groups[j]) {
          double weight = (double) times[i] * times[j];
          pairs += weight;
          won += weight * (Math.signum(scores[i] - scores[j]) + 1) / 2;
        }
      }
    }

    assertThat(new PairOrder(scores, labels, groups).auc(times))
        .isCloseTo(won / pairs, within(1e-12));
  }

  @Test
  void isNotANumberWithoutAPair() {
    assertThat(new PairOrder(new double[] {1, 2}, new boolean[] {true, true}).auc()).isNaN();
  }
}
