package dev.vibecoder.git;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.internal.storage.file.PackIndex;
import org.eclipse.jgit.internal.storage.pack.PackExt;
import org.eclipse.jgit.internal.storage.pack.PackWriter;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.storage.pack.PackConfig;

/**
 * Joins the packs that fetches leave behind, one each, when there are many. Git's own way goes by
 * what refs reach; here each object of each joined pack stays, for history that was rewritten is
 * kept on purpose.
 */
final class SmallPacks {

  private static final int MANY = 50;

  private final Path gitDir;

  SmallPacks(Path gitDir) {
    this.gitDir = gitDir;
  }

  /** Joins the smallest packs when there are more than fifty. */
  void join() throws IOException {
    try (var clone =
        new FileRepository(
            new FileRepositoryBuilder().setGitDir(gitDir.toFile()).setBare().setup())) {
      List<Pack> packs =
          clone.getObjectDatabase().getPacks().stream()
              .sorted(Comparator.comparingLong(pack -> pack.getPackFile().length()))
              .toList();
      if (packs.size() > MANY) {
        join(clone, packs.subList(0, MANY));
      }
    }
  }

  private void join(FileRepository clone, List<Pack> packs) throws IOException {
    Set<ObjectId> ids = new LinkedHashSet<>();
    for (Pack pack : packs) {
      for (PackIndex.MutableEntry entry : pack) {
        ids.add(entry.toObjectId());
      }
    }
    Path joined = write(clone, ids);
    for (Pack pack : packs) {
      Path old = pack.getPackFile().toPath();
      if (!old.equals(joined)) {
        // Without its index it is a pack no more; a process that dies in between loses nothing.
        Files.deleteIfExists(pack.getPackFile().create(PackExt.INDEX).toPath());
        Files.deleteIfExists(old);
      }
    }
  }

  private Path write(FileRepository clone, Set<ObjectId> ids) throws IOException {
    try (ObjectReader reader = clone.newObjectReader();
        var walk = new RevWalk(reader);
        var writer = new PackWriter(asTheyAre(), reader)) {
      for (ObjectId id : ids) {
        RevObject object = walk.lookupAny(id, reader.open(id).getType());
        writer.addObject(object);
      }
      Path folder = clone.getObjectDatabase().getPackDirectory().toPath();
      Path pack = folder.resolve("pack-" + writer.computeName().name() + ".pack");
      Path index = folder.resolve("pack-" + writer.computeName().name() + ".idx");
      if (!Files.exists(index)) {
        place(
            pack,
            out ->
                writer.writePack(NullProgressMonitor.INSTANCE, NullProgressMonitor.INSTANCE, out));
        place(index, writer::writeIndex);
      }
      return pack;
    }
  }

  /** Copied as they lie, not packed better: that would take the time of a clone. */
  private static PackConfig asTheyAre() {
    var config = new PackConfig();
    config.setDeltaCompress(false);
    config.setReuseDeltas(true);
    config.setReuseObjects(true);
    config.setThreads(1);
    return config;
  }

  /** A file left over under its first name is swept by the next sync. */
  private static void place(Path target, Content content) throws IOException {
    Path unfinished = target.resolveSibling("tmp_" + target.getFileName());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
      content.writeTo(out);
    }
    try (var written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      // Before the old packs go, this one must be on the disk.
      written.force(true);
    }
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** What a file shall hold. */
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
