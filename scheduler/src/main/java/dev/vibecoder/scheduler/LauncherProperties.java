package dev.vibecoder.scheduler;

import java.time.Duration;
import java.util.Map;

/**
 * How runs are launched and ended.
 *
 * @param followedBy job → job that is launched after every attempt at it, whatever came of it
 * @param runsAtOnce how many runs may go on in the background of this process
 * @param stopPatience how long a stop waits for the run to end
 */
public record LauncherProperties(
    Map<String, String> followedBy, int runsAtOnce, Duration stopPatience) {

  public LauncherProperties {
    followedBy = Map.copyOf(followedBy);
    for (String follower : followedBy.values()) {
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
    return new LauncherProperties(Map.of("nightly", "rollup"), 32, Duration.ofSeconds(30));
  }
}
