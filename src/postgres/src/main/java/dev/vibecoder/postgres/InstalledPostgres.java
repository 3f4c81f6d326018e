package dev.vibecoder.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A PostgreSQL 18 installed on this machine, where Debian and Red Hat put it or where pg_config
 * says.
 */
record InstalledPostgres() implements PgvectorSource {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final String MAJOR = "18";

  @Override
  public String name() {
    return "an installed PostgreSQL " + MAJOR;
  }

  @Override
  public PgvectorFiles find(Path scratch, Consumer<String> progress) throws IOException {
    try {
      return PgvectorFiles.below(
          Path.of("/usr/lib/postgresql", MAJOR, "lib"),
          Path.of("/usr/share/postgresql", MAJOR, "extension"),
          Path.of("/usr/pgsql-" + MAJOR, "lib"),
          Path.of("/usr/pgsql-" + MAJOR, "share/extension"));
    } catch (IOException notThere) {
      return whereConfigured(notThere);
    }
  }

  private static PgvectorFiles whereConfigured(IOException notThere) throws IOException {
    if (!Command.of("pg_config", "--version").succeeds(LIMIT)) {
      throw notThere;
    }
    String version = ask("--version");
    if (!version.startsWith("PostgreSQL " + MAJOR)) {
      throw new IOException("pg_config tells of " + version);
    }
    return PgvectorFiles.below(
        Path.of(ask("--pkglibdir")), Path.of(ask("--sharedir")).resolve("extension"));
  }

  private static String ask(String what) throws IOException {
    return Command.of("pg_config", what).output(LIMIT).strip();
  }
}
