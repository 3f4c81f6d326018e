package dev.vibecoder.domain.code;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells by its path whether a file is generated or vendored, not written by hand in its place: by
 * names that GitHub Linguist knows, too, and only where a name is enough to be certain.
 */
public final class GeneratedFiles {

  private static final Set<String> VENDORED =
      Set.of(
          "node_modules",
          "bower_components",
          "vendor",
          "vendors",
          "third_party",
          "third-party",
          "thirdparty",
          "3rd_party",
          "3rd-party",
          "3rdparty");

  /** Folders whose name in lower case may be anybody's. */
  private static final Set<String> VENDORED_AS_WRITTEN = Set.of("Pods", "Carthage", "Godeps");

  private static final Set<String> GENERATED =
      Set.of("dist", "generated", "__generated__", "htmlcov", ".idea");

  private static final Set<String> LOCK_FILES =
      Set.of(
          "package-lock.json",
          "npm-shrinkwrap.json",
          "yarn.lock",
          "pnpm-lock.yaml",
          "bun.lock",
          "bun.lockb",
          "deno.lock",
          "composer.lock",
          "gemfile.lock",
          "gems.locked",
          "cargo.lock",
          "poetry.lock",
          "pdm.lock",
          "pixi.lock",
          "pipfile.lock",
          "uv.lock",
          "go.sum",
          "gopkg.lock",
          "glide.lock",
          "gradle.lockfile",
          "packages.lock.json",
          "package.resolved",
          "podfile.lock",
          "pubspec.lock",
          "mix.lock",
          "esy.lock",
          "flake.lock",
          "module.bazel.lock",
          ".terraform.lock.hcl");

  private static final Set<String> NAMES =
      Set.of(
          "gradlew",
          "gradlew.bat",
          "mvnw",
          "mvnw.cmd",
          ".pnp.cjs",
          ".pnp.js",
          ".pnp.loader.mjs",
          "cargo.toml.orig",
          "config.guess",
          "config.sub",
          "aclocal.m4",
          "libtool.m4",
          "ltmain.sh",
          "erlang.mk");

  private static final List<String> SUFFIXES =
      List.of(
          ".min.js",
          ".min.css",
          "-min.js",
          "-min.css",
          ".map",
          ".pb.go",
          ".pb.gw.go",
          ".pb.cc",
          ".pb.h",
          ".pb.swift",
          ".pb.dart",
          ".pbobjc.h",
          ".pbobjc.m",
          "_pb2.py",
          "_pb2.pyi",
          "_pb2_grpc.py",
          ".g.dart",
          ".freezed.dart",
          ".designer.cs",
          ".designer.vb",
          ".feature.cs",
          ".nib",
          ".xcworkspacedata",
          ".xcuserstate",
          ".generated.ts",
          ".generated.java");

  /** Of plugins the name does not tell who wrote them. */
  private static final Pattern JQUERY =
      Pattern.compile("jquery(?:-ui)?(?:-\\d+(?:\\.\\d+)*)?\\.js");

  private GeneratedFiles() {}

  /** Is the file at this path generated, vendored or a lock file? */
  public static boolean matches(String path) {
    String name = name(path);
    return LOCK_FILES.contains(name)
        || NAMES.contains(name)
        || hasSuffix(name)
        || JQUERY.matcher(name).matches()
        || isVendored(path)
        || inFolder(path, folder -> GENERATED.contains(folder.toLowerCase(Locale.ROOT)));
  }

  /** Does it lie where other people's code is copied to? */
  public static boolean isVendored(String path) {
    return inFolder(
        path,
        folder ->
            VENDORED.contains(folder.toLowerCase(Locale.ROOT))
                || VENDORED_AS_WRITTEN.contains(folder));
  }

  /** Does a package manager write it? */
  public static boolean isLockFile(String path) {
    return LOCK_FILES.contains(name(path));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean hasSuffix(String name) {
    for (String suffix : SUFFIXES) {
      if (name.endsWith(suffix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inFolder(String path, Predicate<String> wanted) {
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      if (wanted.test(path.substring(start, slash))) {
        return true;
      }
      start = slash + 1;
    }
    return false;
  }
}
