package dev.vibecoder.git;

import dev.vibecoder.domain.project.RepositoryUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.ObjectId;

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
      GitDirs dirs = dirs();
      roots.check(url, dirs.own());
      Path shared = dirs.shared();
      roots.check(url, shared);
      refuseOtherFormats(dirs);
      String head =
          Files.readString(dirs.own().resolve("HEAD"), StandardCharsets.ISO_8859_1).strip();
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

  private GitDirs dirs() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw notARepository(
          Files.exists(folder)
              ? "is a file, not a folder"
              : "does not exist; put it back, or remove the project and register its new place");
    }
    GitDirs found = GitDirs.of(folder);
    if (found != null) {
      return found;
    }
    for (Path above = folder.getParent(); above != null; above = above.getParent()) {
      if (GitDirs.of(above) != null) {
        throw notARepository("is a folder inside the repository " + above + "; register that one");
      }
    }
    throw notARepository("is no git repository; register a folder with .git in it, or a bare one");
  }

  private void refuseOtherFormats(GitDirs dirs) throws IOException {
    try {
      String format = dirs.foreignFormat();
      if (format != null) {
        throw new GitFailure(
            GitFailure.Kind.UNSUPPORTED,
            "%s uses the object format %s; only sha1 is supported".formatted(url, format));
      }
    } catch (ConfigInvalidException e) {
      throw notARepository("has a config file that git cannot read: " + e.getMessage());
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
