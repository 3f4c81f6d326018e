package dev.vibecoder.jobs.ingest;

import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.store.StoredRef;
import dev.vibecoder.store.TipMove;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * What a run ingests, handed from the step that does to those that settle it. Refs may move
 * meanwhile; what moved is the next run's.
 *
 * @param moves how the tips differ from what is ingested
 * @param unsettled whether what is stored may not fit the ingested tips: an ingest broke off, or
 *     another branch is the default one now, or somebody wants to know
 */
record IngestPlan(List<TipMove> moves, boolean unsettled) {

  private static final String MOVES = "ingest.moves";
  private static final String UNSETTLED = "ingest.unsettled";
  private static final String NONE = "-";

  IngestPlan {
    moves = List.copyOf(moves);
  }

  /** Nothing to do? */
  boolean isEmpty() {
    return moves.isEmpty() && !unsettled;
  }

  /** The tips that are new, the default branch first, then branches and tags by name. */
  List<Ref> newTips(@Nullable String defaultBranch) {
    return inOrder(moves.stream().flatMap(move -> to(move).stream()).toList(), defaultBranch);
  }

  private static List<Ref> to(TipMove move) {
    String to = move.to();
    return to == null ? List.of() : List.of(new Ref(move.name(), to));
  }

  /** All tips once this is ingested, in the same order. */
  List<Ref> tipsAfter(List<StoredRef> stored, @Nullable String defaultBranch) {
    Map<String, TipMove> byName = new HashMap<>();
    moves.forEach(move -> byName.put(move.name(), move));
    List<Ref> tips = new ArrayList<>();
    for (StoredRef each : stored) {
      TipMove move = byName.get(each.ref().name());
      String tip = move == null ? each.ingestedSha() : move.to();
      if (tip != null) {
        tips.add(new Ref(each.ref().name(), tip));
      }
    }
    return inOrder(tips, defaultBranch);
  }

  private static List<Ref> inOrder(List<Ref> refs, @Nullable String defaultBranch) {
    return refs.stream()
        .filter(Ref::isFollowed)
        .sorted(
            Comparator.comparing((Ref ref) -> !ref.shortName().equals(defaultBranch))
                .thenComparing(Ref::isTag)
                .thenComparing(Ref::name))
        .toList();
  }

  void keep(ExecutionContext context) {
    context.put(MOVES, moves.stream().map(IngestPlan::text).toArray(String[]::new));
    context.put(UNSETTLED, unsettled);
  }

  static IngestPlan kept(ExecutionContext context) {
    List<TipMove> moves =
        context.get(MOVES) instanceof String[] texts
            ? Arrays.stream(texts).map(IngestPlan::move).toList()
            : List.of();
    return new IngestPlan(moves, context.get(UNSETTLED) instanceof Boolean unsettled && unsettled);
  }

  private static String text(TipMove move) {
    return Objects.requireNonNullElse(move.from(), NONE)
        + ' '
        + Objects.requireNonNullElse(move.to(), NONE)
        + ' '
        + move.name();
  }

  private static TipMove move(String text) {
    String[] parts = text.split(" ", 3);
    return new TipMove(parts[2], sha(parts[0]), sha(parts[1]));
  }

  private static @Nullable String sha(String part) {
    return NONE.equals(part) ? null : part;
  }
}
