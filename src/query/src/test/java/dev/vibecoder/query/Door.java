package dev.vibecoder.query;

import java.time.Clock;

/** Who is let in by a query service that is tested, and how fast. */
record Door(Clock clock, TokenDemand demand, int requestsPerSecond) {

  /** As on a machine of one's own: no token, and no limit. */
  static final Door OPEN = new Door(Clock.systemUTC(), TokenDemand.AUTO, 0);
}
