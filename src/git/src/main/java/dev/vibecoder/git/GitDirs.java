package dev.vibecoder.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.jspecify.annotations.Nullable;

/**
 * Where git keeps what belongs to a folder.
 *
 * @param own HEAD and index of this work tree
 * @param shared branches and objects, which linked work trees share with the main one
 */
record GitDirs(Path own, Path shared) {

  /** Those of a work tree, a linked one, a submodule or a bare repository; null when it is none. */
  static @Nullable GitDirs of(Path folder) throws IOException {
    Path own = own(folder);
    return own == null ? null : new GitDirs(own, shared(own));
  }

  private static @Nullable Path own(Path candidate) {
    Path dotGit = candidate.resolve(".git");
    if (Files.isRegularFile(dotGit)) {
      return linked(candidate, dotGit);
    }
    if (looksBare(dotGit)) {
      return dotGit;
    }
    return looksBare(candidate) ? candidate : null;
  }

  /** Follows the file that a linked work tree or a submodule has instead of the folder. */
  private static @Nullable Path linked(Path candidate, Path dotGit) {
    try {
      String text = Files.readString(dotGit, StandardCharsets.UTF_8).strip();
      Path target = candidate.resolve(text.replaceFirst("^gitdir:\\s*", "")).normalize();
      return text.startsWith("gitdir:") && Files.isRegularFile(target.resolve("HEAD"))
          ? target
          : null;
    } catch (IOException | InvalidPathException e) {
      return null;
    }
  }

  private static boolean looksBare(Path dir) {
    return Files.isRegularFile(dir.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)
        && Files.isDirectory(dir.resolve("objects"));
  }

  private static Path shared(Path own) throws IOException {
    Path pointer = own.resolve("commondir");
    return Files.isRegularFile(pointer)
        ? own.resolve(Files.readString(pointer).strip()).normalize()
        : own;
  }

  /** How objects are named where that is not by SHA-1, which is all that can be read. */
  @Nullable String foreignFormat() throws IOException, ConfigInvalidException {
    Path file = shared.resolve("config");
    if (!Files.isRegularFile(file)) {
      return null;
    }
    var config = new Config();
    config.fromText(Files.readString(file, StandardCharsets.ISO_8859_1));
    String format = config.getString("extensions", null, "objectformat");
    return "sha1".equalsIgnoreCase(format) ? null : format;
  }
}
