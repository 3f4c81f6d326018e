package dev.vibecoder.store.report;

import org.jspecify.annotations.Nullable;

/**
 * Which files are listed; what is null does not restrict.
 *
 * @param pathGlob {@code *} stands for any characters, {@code ?} for one
 * @param language its case does not matter
 * @param after path of the last file of the page before
 * @param limit files at most
 */
public record FileSelection(
    @Nullable String pathGlob, @Nullable String language, @Nullable String after, int limit) {

  /** The glob as a pattern for LIKE. */
  @Nullable String pathLike() {
    return pathGlob == null
        ? null
        : pathGlob.replaceAll("([%_\\\\])", "\\\\$1").replaceAll("\\*+", "%").replace('?', '_');
  }
}
