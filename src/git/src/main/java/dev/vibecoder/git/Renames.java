package dev.vibecoder.git;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Joins a file that is gone and one that is new into a rename, by the rules of {@code git diff -M}:
 * first equal contents; then files whose name occurs once on either side and that share three
 * quarters; then, unless there are more than a million pairs to compare, the best pairs that share
 * half.
 */
final class Renames {

  private static final long MOST_PAIRS = 1_000L * 1_000L;
  private static final int TWINS_TRIED = 100;
  private static final int THREE_QUARTERS = 45_000;
  private static final int NONE = -1;

  private final Similarity similarity;
  private final List<FileDelta> deltas;
  private final FileSide[] gone;
  private final FileSide[] fresh;
  private final boolean[] taken;
  private final int[] sourceOf;

  private Renames(List<FileDelta> deltas, ClonedObjects objects) {
    this.deltas = deltas;
    similarity = new Similarity(objects);
    var without = new ArrayList<FileSide>();
    var with = new ArrayList<FileSide>();
    for (FileDelta delta : deltas) {
      if (delta.before() != null && delta.after() == null) {
        without.add(delta.before());
      } else if (delta.after() != null && delta.before() == null) {
        with.add(delta.after());
      }
    }
    gone = without.toArray(FileSide[]::new);
    fresh = with.toArray(FileSide[]::new);
    taken = new boolean[gone.length];
    sourceOf = new int[fresh.length];
    Arrays.fill(sourceOf, NONE);
  }

  /** The same changes, with each rename in the place of its new file. */
  static List<FileDelta> join(List<FileDelta> deltas, ClonedObjects objects) {
    var renames = new Renames(deltas, objects);
    if (renames.gone.length == 0 || renames.fresh.length == 0) {
      return deltas;
    }
    renames.equalContents();
    renames.sameNames();
    renames.mostSimilar();
    return renames.joined();
  }

  private List<FileDelta> joined() {
    var joined = new ArrayList<FileDelta>();
    int source = 0;
    int target = 0;
    for (FileDelta delta : deltas) {
      if (delta.before() == null) {
        int from = sourceOf[target++];
        joined.add(from == NONE ? delta : new FileDelta(gone[from], delta.after()));
      } else if (delta.after() != null || !taken[source++]) {
        joined.add(delta);
      }
    }
    return joined;
  }

  private void pair(int source, int target) {
    taken[source] = true;
    sourceOf[target] = source;
  }

  private void equalContents() {
    var byContent = new HashMap<ObjectId, Set<Integer>>();
    for (int i = 0; i < gone.length; i++) {
      byContent.computeIfAbsent(gone[i].id(), id -> new LinkedHashSet<>()).add(i);
    }
    for (int i = 0; i < fresh.length; i++) {
      Set<Integer> twins = byContent.getOrDefault(fresh[i].id(), Set.of());
      Optional<Integer> twin = bestTwin(twins, fresh[i]);
      if (twin.isPresent()) {
        twins.remove(twin.get());
        pair(twin.get(), i);
      }
    }
  }

  private Optional<Integer> bestTwin(Set<Integer> twins, FileSide target) {
    List<Integer> fitting =
        twins.stream().filter(i -> fits(gone[i], target)).limit(TWINS_TRIED).toList();
    return fitting.stream()
        .filter(i -> gone[i].baseName().equals(target.baseName()))
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  private static boolean fits(FileSide source, FileSide target) {
    return source.mode() == target.mode() || source.isRegular() && target.isRegular();
  }

  private void sameNames() {
    Map<String, Integer> sources = uniqueNames(gone, i -> !taken[i]);
    Map<String, Integer> targets = uniqueNames(fresh, i -> sourceOf[i] == NONE);
    for (int i = 0; i < gone.length; i++) {
      String name = gone[i].baseName();
      int target = targets.getOrDefault(name, NONE);
      if (sources.getOrDefault(name, NONE) == i
          && target != NONE
          && similarity.score(gone[i], fresh[target]) >= THREE_QUARTERS) {
        pair(i, target);
      }
    }
  }

  /** Where each name is, or none when it occurs twice. */
  private static Map<String, Integer> uniqueNames(FileSide[] sides, IntPredicate left) {
    var names = new HashMap<String, Integer>();
    IntStream.range(0, sides.length)
        .filter(left)
        .forEach(i -> names.merge(sides[i].baseName(), i, (first, second) -> NONE));
    return names;
  }

  private void mostSimilar() {
    int[] sources = IntStream.range(0, gone.length).filter(i -> !taken[i]).toArray();
    int[] targets = IntStream.range(0, fresh.length).filter(i -> sourceOf[i] == NONE).toArray();
    if ((long) sources.length * targets.length > MOST_PAIRS) {
      return;
    }
    var ranking = new ArrayList<Pairing>();
    for (int target : targets) {
      var best = new BestPairings();
      for (int source : sources) {
        best.offer(pairing(source, target));
      }
      best.addTo(ranking);
    }
    ranking.sort(Pairing.BEST_FIRST);
    for (Pairing pairing : ranking) {
      if (pairing.score() >= Similarity.HALF
          && !taken[pairing.source()]
          && sourceOf[pairing.target()] == NONE) {
        pair(pairing.source(), pairing.target());
      }
    }
  }

  private Pairing pairing(int source, int target) {
    int score = similarity.score(gone[source], fresh[target]);
    boolean sameName = gone[source].baseName().equals(fresh[target].baseName());
    return new Pairing(source, target, score, sameName);
  }
}
