package dev.vibecoder.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with pgvector laid over, made once and kept in the user's cache. */
record ReadyBinaries(Platform platform, Path cache, Consumer<String> progress) {
  static final String POSTGRES = "18.6";
  private static final String PREFIX = "postgres-" + POSTGRES + "-pgvector-";
  private static final String MAKING = "making-";

  /** The folder to run from; it is complete, for it got its name by a rename at the end. */
  Path provide(@Nullable Path configured) throws PostgresUnavailable {
    List<PgvectorSource> sources = new ArrayList<>();
    String key = PgvectorFiles.FLOOR;
    if (configured != null) {
      key = keyOf(configured);
      sources.add(new ConfiguredFolder(configured));
    }
    PackageArchive archive = new PackageArchive(Path.of("/etc/apt"));
    sources.add(new InstalledPostgres());
    sources.add(archive);
    Path ready = cache.resolve(PREFIX + key);
    if (!complete(ready)) {
      make(ready, sources, archive);
    }
    return ready;
  }

  private String keyOf(Path configured) {
    try {
      return PgvectorFiles.below(configured).key();
    } catch (IOException unusable) {
      progress.accept("pgvector is looked for elsewhere: " + Reason.of(unusable));
      return PgvectorFiles.FLOOR;
    }
  }

  private static boolean complete(Path ready) {
    return Files.isExecutable(ready.resolve("bin/postgres"))
        && Files.exists(ready.resolve("share/postgresql/extension/vector.control"));
  }

  private void make(Path ready, List<PgvectorSource> sources, PackageArchive archive)
      throws PostgresUnavailable {
    try {
      Files.createDirectories(cache);
      try (var turn = ExclusiveFile.enter(cache.resolve("postgres.lock"), progress)) {
        if (!complete(ready)) {
          sweep();
          makeAlone(ready, sources, archive);
        }
      }
    } catch (IOException e) {
      throw PostgresUnavailable.because(
          "PostgreSQL's binaries cannot be unpacked into " + cache + ": " + Reason.of(e),
          "set XDG_CACHE_HOME to a folder that can be written and has 200 MB free",
          e);
    }
  }

  private void makeAlone(Path ready, List<PgvectorSource> sources, PackageArchive archive)
      throws IOException, PostgresUnavailable {
    Path making = Files.createTempDirectory(cache, MAKING);
    try {
      Path folder = making.resolve("postgres");
      fill(folder, making, sources, archive);
      Folders.remove(ready);
      Files.move(folder, ready, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Folders.remove(making);
    }
  }

  /** What lies there while this process holds the lock was left by one that was killed. */
  private void sweep() throws IOException {
    try (Stream<Path> folders = Files.list(cache)) {
      for (Path left :
          folders.filter(path -> path.getFileName().toString().startsWith(MAKING)).toList()) {
        Folders.remove(left);
      }
    }
  }

  private void fill(Path folder, Path scratch, List<PgvectorSource> sources, PackageArchive archive)
      throws IOException, PostgresUnavailable {
    progress.accept("unpacking PostgreSQL " + POSTGRES);
    new BinariesArchive(platform).unpack(folder);
    PgvectorFiles pgvector = firstOf(sources, scratch);
    pgvector.copyInto(folder);
    if (Glibc.neededBy(pgvector.library()) > Glibc.system()) {
      progress.accept("downloading a C library that this pgvector can run with");
      new PrivateGlibc(platform, folder).layOver(archive.download(PrivateGlibc.PACKAGE, scratch));
    }
  }

  private PgvectorFiles firstOf(List<PgvectorSource> sources, Path scratch)
      throws PostgresUnavailable {
    StringBuilder tried = new StringBuilder();
    for (PgvectorSource source : sources) {
      try {
        return source.find(scratch, progress);
      } catch (IOException e) {
        tried.append("\n  - ").append(source.name()).append(": ").append(Reason.of(e));
      }
    }
    throw PostgresUnavailable.because(
        "pgvector "
            + PgvectorFiles.FLOOR
            + " or newer for PostgreSQL 18 cannot be found. Tried:"
            + tried,
        "install the package " + PackageArchive.PACKAGE + ", or name a folder that holds its files",
        null);
  }
}
