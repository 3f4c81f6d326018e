package dev.vibecoder.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which chunks a search may return; what is null does not restrict.
 *
 * @param projects ids of the projects that may be searched, all of one owner
 * @param pathGlob {@code *} stands for any characters, {@code ?} for one
 * @param fileType extension without its dot
 * @param kind name of a symbol kind
 * @param paths the only files wanted; of a single project
 */
public record ChunkFilter(
    List<UUID> projects,
    @Nullable String language,
    @Nullable String pathGlob,
    @Nullable String fileType,
    @Nullable String kind,
    @Nullable List<String> paths) {

  public ChunkFilter {
    projects = List.copyOf(projects);
    paths = paths == null ? null : List.copyOf(paths);
  }

  /** Everything of these projects. */
  public static ChunkFilter in(List<UUID> projects) {
    return new ChunkFilter(projects, null, null, null, null, null);
  }

  /** The glob as a pattern for LIKE. */
  @Nullable String pathLike() {
    return pathGlob == null
        ? null
        : pathGlob.replaceAll("([%_\\\\])", "\\\\$1").replaceAll("\\*+", "%").replace('?', '_');
  }
}
