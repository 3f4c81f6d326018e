package dev.vibecoder.domain.code;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by its path whether a file is generated or vendored, not written by hand in its place. */
public final class GeneratedFiles {

  private static final Set<String> FOLDERS =
      Set.of("node_modules", "vendor", "third_party", "bower_components", "dist", "generated");
  private static final Set<String> LOCK_FILES =
      Set.of(
          "package-lock.json",
          "npm-shrinkwrap.json",
          "yarn.lock",
          "pnpm-lock.yaml",
          "composer.lock",
          "gemfile.lock",
          "cargo.lock",
          "poetry.lock",
          "pipfile.lock",
          "uv.lock",
          "go.sum",
          "gradle.lockfile",
          "packages.lock.json",
          "flake.lock");
  private static final List<String> SUFFIXES =
      List.of(
          ".min.js",
          ".min.css",
          ".pb.go",
          "_pb2.py",
          ".g.dart",
          ".designer.cs",
          ".map",
          ".generated.ts",
          ".generated.java");

  private GeneratedFiles() {}

  /** Is the file at this path generated, vendored or a lock file? */
  public static boolean matches(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    String name = lower.substring(lower.lastIndexOf('/') + 1);
    return isLockFile(path) || SUFFIXES.stream().anyMatch(name::endsWith) || inFolder(lower);
  }

  /** Does a package manager write it? */
  public static boolean isLockFile(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return LOCK_FILES.contains(lower.substring(lower.lastIndexOf('/') + 1));
  }

  private static boolean inFolder(String lower) {
    String[] parts = lower.split("/", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      if (FOLDERS.contains(parts[i])) {
        return true;
      }
    }
    return false;
  }
}
