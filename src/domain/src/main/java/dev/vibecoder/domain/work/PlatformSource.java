package dev.vibecoder.domain.work;

import java.util.Locale;

/** The sources of this platform's own executions, under which nobody else may record any. */
public final class PlatformSource {

  /** What their names begin with. */
  public static final String PREFIX = "vibe";

  private PlatformSource() {}

  /** Is it one of them, in letters of either case? */
  public static boolean is(String source) {
    return source.toLowerCase(Locale.ROOT).startsWith(PREFIX);
  }
}
