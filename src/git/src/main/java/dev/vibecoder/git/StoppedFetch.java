package dev.vibecoder.git;

import java.io.IOException;

/** A fetch that this side ends, with what kind of failure that is and the way out. */
final class StoppedFetch extends IOException {

  private static final long serialVersionUID = 1L;

  private final GitFailure.Kind kind;
  private final String wayOut;

  StoppedFetch(GitFailure.Kind kind, String reason, String wayOut) {
    super(reason);
    this.kind = kind;
    this.wayOut = wayOut;
  }

  GitFailure.Kind kind() {
    return kind;
  }

  String wayOut() {
    return wayOut;
  }
}
