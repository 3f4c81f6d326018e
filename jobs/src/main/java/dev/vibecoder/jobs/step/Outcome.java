package dev.vibecoder.jobs.step;

import dev.vibecoder.domain.code.IngestIssue;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of one item: a value, or the reason why it was passed over. It travels to the writer
 * like a value, so that the reason is stored in the transaction of its chunk.
 */
public sealed interface Outcome<V> {

  /** It worked. */
  record Done<V>(V value) implements Outcome<V> {}

  /** It did not, and that concerns this item only. */
  record PassedOver<V>(IngestIssue issue) implements Outcome<V> {}

  /** The values among these outcomes, in order. */
  static <V> List<V> values(Iterable<? extends Outcome<V>> outcomes) {
    return stream(outcomes).filter(Done.class::isInstance).map(o -> ((Done<V>) o).value()).toList();
  }

  /** The reasons among these outcomes, in order. */
  static <V> List<IngestIssue> issues(Iterable<? extends Outcome<V>> outcomes) {
    return stream(outcomes)
        .filter(PassedOver.class::isInstance)
        .map(o -> ((PassedOver<V>) o).issue())
        .toList();
  }

  private static <V> Stream<Outcome<V>> stream(Iterable<? extends Outcome<V>> outcomes) {
    Stream.Builder<Outcome<V>> builder = Stream.builder();
    outcomes.forEach(builder);
    return builder.build();
  }
}
