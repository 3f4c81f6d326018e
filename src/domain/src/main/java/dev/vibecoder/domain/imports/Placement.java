package dev.vibecoder.domain.imports;

import org.jspecify.annotations.Nullable;

/**
 * What an execution was a part of, as its source names it.
 *
 * @param project name, URL or folder of a project
 * @param task id of a task here, or its identity at the source
 * @param commit full id of a commit
 * @param session conversation or trace
 */
public record Placement(
    @Nullable String project,
    @Nullable String task,
    @Nullable String commit,
    @Nullable String session) {

  /** A part of nothing that is known. */
  public static final Placement NONE = new Placement(null, null, null, null);

  /** Of this conversation alone. */
  public static Placement ofSession(@Nullable String session) {
    return new Placement(null, null, null, session);
  }
}
