package dev.vibecoder.git;

import dev.vibecoder.domain.project.RepositoryUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Finds the repository of a folder: a work tree, a linked one, a submodule's or a bare one. */
final class LocalFolder {

  private final RepositoryUrl url;
  private final FileRoots roots;
  private final Path folder;

  LocalFolder(RepositoryUrl url, FileRoots roots) {
    this.url = url;
    this.roots = roots;
    folder = url.path();
  }

  Source source() {
    try {
      roots.check(url, folder);
      Path gitDir = gitDir();
      roots.check(url, gitDir);
      Path shared = sharedDir(gitDir);
      roots.check(url, shared);
      refuseOtherFormats(shared);
      String head = Files.readString(gitDir.resolve("HEAD"), StandardCharsets.ISO_8859_1).strip();
      // A reftable repository keeps HEAD elsewhere.
      String usable = head.endsWith("/.invalid") ? null : head;
      return new Source(url, shared.toString(), usable, shallowCommits(shared), roots);
    } catch (IOException e) {
      throw new GitFailure(
          GitFailure.Kind.LOCAL,
          "%s cannot be read: %s; check its permissions".formatted(url, e),
          e);
    }
  }

  private Path gitDir() {
    if (!Files.isDirectory(folder)) {
      throw notARepository(
          Files.exists(folder)
              ? "is a file, not a folder"
              : "does not exist; put it back, or remove the project and register its new place");
    }
    Path found = gitDirOf(folder);
    if (found != null) {
      return found;
    }
    for (Path above = folder.getParent(); above != null; above = above.getParent()) {
      if (gitDirOf(above) != null) {
        throw notARepository("is a folder inside the repository " + above + "; register that one");
      }
    }
    throw notARepository("is no git repository; register a folder with .git in it, or a bare one");
  }

  private @Nullable Path gitDirOf(Path candidate) {
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
  private @Nullable Path linked(Path candidate, Path dotGit) {
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

  /** Branches and objects of a linked work tree are those of the main one. */
  private static Path sharedDir(Path gitDir) throws IOException {
    Path pointer = gitDir.resolve("commondir");
    return Files.isRegularFile(pointer)
        ? gitDir.resolve(Files.readString(pointer).strip()).normalize()
        : gitDir;
  }

  private void refuseOtherFormats(Path shared) throws IOException {
    Path file = shared.resolve("config");
    if (!Files.isRegularFile(file)) {
      return;
    }
    var config = new Config();
    try {
      config.fromText(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (ConfigInvalidException e) {
      throw notARepository("has a config file that git cannot read: " + e.getMessage());
    }
    String format = config.getString("extensions", null, "objectformat");
    if (format != null && !"sha1".equalsIgnoreCase(format)) {
      throw new GitFailure(
          GitFailure.Kind.UNSUPPORTED,
          "%s uses the object format %s; only sha1 is supported".formatted(url, format));
    }
  }

  private static Set<ObjectId> shallowCommits(Path shared) throws IOException {
    var commits = new LinkedHashSet<ObjectId>();
    Path file = shared.resolve("shallow");
    if (Files.isRegularFile(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
        if (ObjectId.isId(line.strip())) {
          commits.add(ObjectId.fromString(line.strip()));
        }
      }
    }
    return commits;
  }

  private GitFailure notARepository(String reason) {
    return new GitFailure(GitFailure.Kind.NOT_A_REPOSITORY, url + " " + reason);
  }
}
