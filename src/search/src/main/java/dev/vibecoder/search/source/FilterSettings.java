package dev.vibecoder.search.source;

import java.util.List;

/**
 * What of a repository is indexed.
 *
 * @param maxBytes larger files are left out
 * @param leaveOut paths that are left out beside those that are known to be no source; in a glob
 *     {@code *} and {@code ?} stay within a folder, {@code **} does not
 * @param keep paths that are indexed although they look generated, vendored, minified or like a
 *     lock file
 */
public record FilterSettings(long maxBytes, List<String> leaveOut, List<String> keep) {

  /** Larger files are data, not code that somebody reads. */
  public static final long DEFAULT_MAX_BYTES = 1 << 20;

  /** Drawings, recorded output of tests, and translations repeat or bury what is in the source. */
  public static final List<String> DEFAULT_LEAVE_OUT = List.of("**.svg", "**.snap", "**.po");

  public static final FilterSettings DEFAULT =
      new FilterSettings(DEFAULT_MAX_BYTES, DEFAULT_LEAVE_OUT, List.of());

  public FilterSettings {
    if (maxBytes < 1) {
      throw new IllegalArgumentException(
          "Files of at most %d bytes would be none".formatted(maxBytes));
    }
    leaveOut = List.copyOf(leaveOut);
    keep = List.copyOf(keep);
  }
}
