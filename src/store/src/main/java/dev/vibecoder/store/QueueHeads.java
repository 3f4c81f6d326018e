package dev.vibecoder.store;

import dev.vibecoder.domain.work.AgentType;
import dev.vibecoder.domain.work.Task;
import dev.vibecoder.domain.work.TaskPriority;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the pending tasks of each priority begin. Each claim leaves a dead entry at the head of the
 * index of the queue, and to step over all of them takes ever longer until the next vacuum. What
 * comes back before a head is found when the whole queue is looked at again. Safe for threads.
 */
final class QueueHeads {

  /** Whose queue it is, and which part of it. */
  record Part(UUID userId, @Nullable UUID projectId, @Nullable AgentType agentType) {}

  /** Where a task stands among those of its priority. */
  record Place(Instant createdAt, UUID id) {

    static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));

    /** As PostgreSQL compares ids. */
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::createdAt).thenComparing(place -> place.id().toString());
  }

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final Map<Part, Instant> looks = new ConcurrentHashMap<>();
  private final Map<Part, Map<TaskPriority, Place>> heads = new ConcurrentHashMap<>();

  /** Is it time to look at the whole part again? It is noted that this is done now. */
  boolean isTimeToLook(Part part, Instant now) {
    Instant last = looks.get(part);
    if (last != null && Duration.between(last, now).abs().compareTo(BETWEEN_LOOKS) < 0) {
      return false;
    }
    looks.put(part, now);
    return true;
  }

  Place of(Part part, TaskPriority priority) {
    Map<TaskPriority, Place> known = heads.get(part);
    return known == null ? Place.FIRST : known.getOrDefault(priority, Place.FIRST);
  }

  /**
   * Notes what was claimed: before it nothing is pending.
   *
   * @param whole did the claim look at the whole part?
   */
  void claimed(Part part, Task task, boolean whole) {
    var place = new Place(task.createdAt(), task.id());
    heads.compute(
        part,
        (same, before) -> {
          Map<TaskPriority, Place> after = new EnumMap<>(TaskPriority.class);
          if (before != null) {
            after.putAll(before);
          }
          Place known = after.get(task.priority());
          if (whole || known == null || Place.ORDER.compare(place, known) > 0) {
            after.put(task.priority(), place);
          }
          return after;
        });
  }

  /** Something came back: the next claims look at everything. */
  void forget() {
    heads.clear();
  }
}
