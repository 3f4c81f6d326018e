package dev.vibecoder.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The folders of one project below the workspace: the clone, and what is being built or thrown away
 * beside it. Only the holder of the project's lock may change them.
 */
final class CloneFolder {

  private static final String DAMAGED = "vibe-damaged";
  private static final String INCOMPLETE = "vibe-incomplete";
  private static final String COPIED_AGAIN = "vibe-copied-again";
  private static final Duration PATIENCE = Duration.ofDays(7);

  private final UUID projectId;
  private final Path root;
  private final Path temporary;

  CloneFolder(Path root, UUID projectId) {
    this.root = root;
    this.projectId = projectId;
    temporary = root.resolve(".tmp");
  }

  Path gitDir() {
    return root.resolve(projectId + ".git");
  }

  boolean exists() {
    return Files.isDirectory(gitDir());
  }

  /** The clone cannot be used. */
  void markDamaged() {
    mark(DAMAGED);
  }

  /** The clone can be used, but for some files or folders. */
  void markIncomplete() {
    mark(INCOMPLETE);
  }

  private void mark(String name) {
    try {
      Files.writeString(gitDir().resolve(name), "clone again\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      // The reader reports the damage itself; without the mark the next read finds it again.
    }
  }

  /**
   * Is it to be cloned again? What a copy lacks that was made for that very reason the source lacks
   * as well; what is met later than a week after is worth another copy.
   */
  boolean isDamaged() throws IOException {
    Path mark = gitDir().resolve(INCOMPLETE);
    Path copied = gitDir().resolve(COPIED_AGAIN);
    if (Files.exists(gitDir().resolve(DAMAGED)) || !Files.exists(mark) || !Files.exists(copied)) {
      return Files.exists(gitDir().resolve(DAMAGED)) || Files.exists(mark);
    }
    Duration age =
        Duration.between(
            Files.getLastModifiedTime(copied).toInstant(),
            Files.getLastModifiedTime(mark).toInstant());
    return age.compareTo(PATIENCE) >= 0;
  }

  /** Says of a finished clone that it takes the place of one that lacks something. */
  void noteReason(Path finished) throws IOException {
    if (Files.exists(gitDir().resolve(INCOMPLETE))) {
      Files.writeString(finished.resolve(COPIED_AGAIN), "what is damaged is so in the source\n");
    }
  }

  /** A folder for a clone in the making; one that is left behind is swept by the next sync. */
  Path newTemporary() throws IOException {
    Files.createDirectories(temporary);
    return temporary.resolve(projectId + "-" + UUID.randomUUID());
  }

  /** Puts a finished clone in the place of the old one, if any. */
  void replaceWith(Path finished) throws IOException {
    if (exists()) {
      Files.move(gitDir(), newTemporary(), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(finished, gitDir(), StandardCopyOption.ATOMIC_MOVE);
    sweep();
  }

  void remove() throws IOException {
    if (exists()) {
      Files.move(gitDir(), newTemporary(), StandardCopyOption.ATOMIC_MOVE);
    }
    sweep();
  }

  /** Deletes what dead processes have left: unfinished clones, packs and locks. */
  void sweep() throws IOException {
    deleteMatching(temporary, projectId + "-*");
    deleteMatching(gitDir(), "*.lock");
    deleteMatching(gitDir().resolve("objects"), "{incoming_*,noz*,tmp_*}");
    deleteMatching(gitDir().resolve("objects").resolve("pack"), "{.tmp-*,incoming_*,tmp_*}");
  }

  private static void deleteMatching(Path folder, String pattern) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
      for (Path path : found) {
        delete(path);
      }
    }
  }

  static void delete(Path top) throws IOException {
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
