package dev.vibecoder.imports;

import dev.vibecoder.domain.imports.SourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Executions in the order in which they are stored: of those that are told several times each
 * telling is in a later wave than the one before. Growing ones are joined into one.
 */
final class Waves {

  private final List<List<Placed>> waves = new ArrayList<>();
  private final List<Placed> repeats = new ArrayList<>();
  private final Map<SourceKey, Place> last = new HashMap<>();

  Waves(List<Placed> executions) {
    executions.forEach(this::add);
  }

  private void add(Placed next) {
    Place before = last.get(next.told().key());
    if (before == null) {
      put(0, next);
      return;
    }
    Placed earlier = waves.get(before.wave()).get(before.index());
    if (earlier.told().equals(next.told())) {
      repeats.add(next);
    } else if (earlier.told().growing()) {
      waves.get(before.wave()).set(before.index(), earlier.joinedWith(next.told()));
      repeats.add(next);
    } else {
      put(before.wave() + 1, next);
    }
  }

  private void put(int wave, Placed execution) {
    if (wave == waves.size()) {
      waves.add(new ArrayList<>());
    }
    List<Placed> rows = waves.get(wave);
    last.put(execution.told().key(), new Place(wave, rows.size()));
    rows.add(execution);
  }

  List<List<Placed>> waves() {
    return waves;
  }

  /** Those that tell nothing new. */
  List<Placed> repeats() {
    return repeats;
  }

  /** Where an execution is. */
  private record Place(int wave, int index) {}
}
