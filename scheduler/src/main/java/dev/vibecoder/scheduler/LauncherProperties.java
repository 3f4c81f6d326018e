package dev.vibecoder.scheduler;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How runs are launched and ended.
 *
 * @param followedBy job → jobs that are launched one after the other after every attempt at it,
 *     whatever came of it and of each other
 * @param runsAtOnce how many runs may go on in the background of this process
 * @param stopPatience how long a stop waits for the run to end
 */
public record LauncherProperties(
    Map<String, List<String>> followedBy, int runsAtOnce, Duration stopPatience) {

  public LauncherProperties {
    followedBy =
        followedBy.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
    for (String follower : followedBy.values().stream().flatMap(List::stream).toList()) {
      if (followedBy.containsKey(follower)) {
        throw new IllegalArgumentException(
            "the follower "
                + follower
                + " must not be followed itself: runs could go round for ever");
      }
    }
    if (runsAtOnce < 1) {
      throw new IllegalArgumentException("runs at once must be 1 or more, not " + runsAtOnce);
    }
    if (stopPatience.isNegative()) {
      throw new IllegalArgumentException("stop patience must not be negative: " + stopPatience);
    }
  }

  /** The roll-up after each nightly, 32 runs at once, half a minute to stop. */
  public static LauncherProperties defaults() {
    return new LauncherProperties(Map.of("nightly", List.of("rollup")), 32, Duration.ofSeconds(30));
  }

  /** The same with a job that follows another before those that follow it anyway. */
  public LauncherProperties withFirstFollower(String job, String follower) {
    Map<String, List<String>> all = new HashMap<>(followedBy);
    all.merge(
        job,
        List.of(follower),
        (others, first) -> Stream.concat(first.stream(), others.stream()).toList());
    return new LauncherProperties(all, runsAtOnce, stopPatience);
  }
}
