package dev.vibecoder.imports.format;

import dev.vibecoder.domain.imports.Placement;
import org.jspecify.annotations.Nullable;

/** What callers may write into the metadata of their calls, to say what they work at. */
final class Hints {

  private Hints() {}

  static Placement in(Fields metadata, @Nullable String session) {
    return new Placement(
        metadata.text("vibe_project"),
        metadata.text("vibe_task"),
        metadata.text("vibe_commit"),
        session);
  }
}
