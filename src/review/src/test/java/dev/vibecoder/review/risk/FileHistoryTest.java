package dev.vibecoder.review.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.domain.review.RiskHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileHistoryTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private final FileHistory history = new FileHistory();

  @Test
  void countsEachEarlierCommitOnceHoweverManyFilesItShares() {
    history.add(NOON.minusSeconds(10), "Add both", List.of("a", "b"));
    history.add(NOON.minusSeconds(9), "Fix a crash", List.of("a"));
    history.add(NOON.minusSeconds(9), "Fix another", List.of("a"));

    assertThat(history.before(NOON, List.of("a", "b"))).isEqualTo(new RiskHistory(3, 2));
    assertThat(history.before(NOON, List.of("c"))).isEqualTo(RiskHistory.NONE);
  }

  @Test
  void looksBackNinetyDaysAndNeverAtTheSameSecondOrLater() {
    Instant edge = NOON.minus(RiskHistory.WINDOW);
    history.add(edge.minusSeconds(1), "Too old", List.of("a"));
    history.add(edge, "Just in", List.of("a"));
    history.add(NOON, "Same second", List.of("a"));
    history.add(NOON.plusSeconds(1), "Later", List.of("a"));

    assertThat(history.before(NOON, List.of("a"))).isEqualTo(new RiskHistory(1, 0));
  }

  @Test
  void answersOnAnyPrefixAsOnTheWholeHistory() {
    var random = new Random(7);
    var dates = new ArrayList<Instant>();
    var paths = new ArrayList<Set<String>>();
    Instant at = NOON;
    for (int i = 0; i < 400; i++) {
      at = at.plusSeconds(random.nextInt(3) * 20_000L);
      dates.add(at);
      paths.add(Set.of("f" + random.nextInt(20), "g" + random.nextInt(20)));
    }
    var growing = new FileHistory();
    var whenMade = new ArrayList<RiskHistory>();
    for (int i = 0; i < dates.size(); i++) {
      whenMade.add(growing.before(dates.get(i), paths.get(i)));
      growing.add(dates.get(i), message(i), paths.get(i));
    }

    for (int i = 0; i < dates.size(); i++) {
      assertThat(growing.before(dates.get(i), paths.get(i))).isEqualTo(whenMade.get(i));
    }
    assertThat(whenMade).anyMatch(past -> past.fixes() > 2 && past.changes() > past.fixes());
  }

  @Test
  void refusesACommitOutOfOrder() {
    history.add(NOON, "One", List.of("a"));

    assertThatThrownBy(() -> history.add(NOON.minusSeconds(1), "Two", List.of("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sort them by date");
  }

  private static String message(int i) {
    return i % 3 == 0 ? "Fix it" : "Go on";
  }
}
