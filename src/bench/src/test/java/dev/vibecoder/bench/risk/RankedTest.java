package dev.vibecoder.bench.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankedTest {

  @Test
  void sharesATieAtTheEdgeOfTheTopFifthOut() {
    List<ScoredCommit> commits =
        List.of(
            commit(0, true, 9),
            commit(1, true, 5),
            commit(2, false, 5),
            commit(3, true, 5),
            commit(4, false, 1),
            commit(5, false, 1),
            commit(6, false, 1),
            commit(7, false, 1),
            commit(8, false, 1),
            commit(9, true, 1));
    var ranked = new Ranked(commits, ScoredCommit::risk, ScoredCommit::inducing);

    assertThat(ranked.top()).isCloseTo((1 + 2 / 3.0) / 4, within(1e-12));
  }

  @Test
  void seesNothingWithinDecilesWhereTheScoreIsTheirOrder() {
    List<ScoredCommit> commits =
        IntStream.range(0, 100).mapToObj(i -> commit(i, i % 10 < i / 10, i / 10)).toList();
    var ranked = new Ranked(commits, ScoredCommit::risk, ScoredCommit::inducing);

    assertThat(ranked.all().auc()).isGreaterThan(0.7);
    assertThat(ranked.within(ScoredCommit::churn).auc()).isEqualTo(0.5);
  }

  private static ScoredCommit commit(int churn, boolean inducing, double risk) {
    return new ScoredCommit(
        "c" + churn, Instant.EPOCH.plusSeconds(churn), inducing, false, false, churn, 1, risk, 0);
  }
}
