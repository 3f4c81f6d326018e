package dev.vibecoder.git;

import dev.vibecoder.domain.project.RepositoryUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where on this machine objects may be read from. What counts is where a path really leads, links
 * followed.
 *
 * @param roots null for anywhere: whoever registers on this machine may read what they name
 */
record FileRoots(@Nullable List<Path> roots) {

  static FileRoots anywhere() {
    return new FileRoots(null);
  }

  /** Refuses a path that is outside, in the same words whether something is there or not. */
  void check(RepositoryUrl url, Path path) throws IOException {
    if (!hold(path)) {
      throw new GitFailure(
          GitFailure.Kind.UNSUPPORTED,
          url
              + " lies, or leads, outside of vibe.git.file-roots; add its folder there, or register"
              + " it on this machine's command line");
    }
  }

  private boolean hold(Path path) throws IOException {
    if (roots == null) {
      return true;
    }
    Path real = real(path);
    for (Path root : roots) {
      if (real.startsWith(real(root))) {
        return true;
      }
    }
    return false;
  }

  private static Path real(Path path) throws IOException {
    Path existing = path.toAbsolutePath().normalize();
    while (!existing.toFile().exists() && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return existing.toRealPath();
  }
}
