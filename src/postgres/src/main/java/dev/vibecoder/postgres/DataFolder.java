package dev.vibecoder.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The database's files: made under another name and renamed when done, and from then on never
 * removed.
 */
record DataFolder(Home home, Path binaries, ServerUser user, boolean synced) {
  static final String DATABASE = "vibe";
  private static final String SUPER_DATABASE = "postgres";
  private static final String MAJOR = "18";
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Sees to it that there is a whole database whose roles have the stored passwords. */
  Passwords prepare() throws IOException, PostgresUnavailable {
    sweepUnfinished();
    var stored = Passwords.read(home.passwords());
    boolean made = made();
    if (made && stored.isPresent()) {
      return stored.get();
    }
    Passwords passwords = stored.orElseGet(Passwords::generate);
    passwords.write(home.passwords());
    if (made) {
      single(home.data(), SUPER_DATABASE, alterRoles(passwords));
    } else {
      make(passwords);
    }
    return passwords;
  }

  private boolean made() throws IOException, PostgresUnavailable {
    if (!Files.exists(home.data()) || isEmpty(home.data())) {
      return false;
    }
    Path version = home.data().resolve("PG_VERSION");
    String found = Files.exists(version) ? Files.readString(version).strip() : "none";
    if (!found.equals(MAJOR) || !Files.exists(home.data().resolve("global/pg_control"))) {
      throw PostgresUnavailable.because(
          home.data()
              + " is not a whole database of PostgreSQL "
              + MAJOR
              + " (version found: "
              + found
              + "); it is left as it is",
          "move it away or put its backup there; another VIBE_HOME starts with an empty database",
          null);
    }
    return true;
  }

  private void make(Passwords passwords) throws IOException {
    // A new name each time: an initdb whose parent was killed may still be writing under the last
    // one.
    Path making = Files.createTempDirectory(home.folder(), Home.UNFINISHED_DATA);
    try {
      initialise(making, passwords);
      single(making, SUPER_DATABASE, createRoles(passwords));
      single(making, DATABASE, "CREATE EXTENSION vector\nCREATE EXTENSION pg_trgm\n");
      Files.deleteIfExists(home.data());
      Files.move(making, home.data(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Folders.remove(making);
      throw e;
    }
  }

  /** Whoever makes one holds the start lock, so these are nobody's. */
  private void sweepUnfinished() throws IOException {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(home.folder(), Home.UNFINISHED_DATA + "*")) {
      for (Path folder : left) {
        try {
          Folders.remove(folder);
        } catch (IOException stillWrittenTo) {
          // The next start sweeps it.
        }
      }
    }
  }

  private void initialise(Path making, Passwords passwords) throws IOException {
    Path password = home.folder().resolve("superuser.tmp");
    try {
      Passwords.writePrivately(password, passwords.superuser().password() + "\n");
      user.own(making);
      user.own(password);
      List<String> line =
          user.line(binaries.resolve("bin/initdb"), initdbArguments(making, password));
      Command.of(line).output(LIMIT);
    } finally {
      Files.deleteIfExists(password);
    }
  }

  private List<String> initdbArguments(Path making, Path password) {
    return List.of(
        "--pgdata=" + making,
        "--username=" + Passwords.SUPERUSER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // The same order and case rules on every machine, whatever locales it has.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
        synced ? "--sync-method=fsync" : "--no-sync");
  }

  /**
   * Runs statements, one a line, without a server: nothing listens, and no password is needed yet.
   */
  private void single(Path data, String database, String statements) throws IOException {
    List<String> arguments =
        List.of("--single", "-D", data.toString(), "-c", "exit_on_error=on", database);
    Command.of(user.line(binaries.resolve("bin/postgres"), arguments))
        .reading(statements)
        .output(LIMIT);
  }

  /**
   * A generated password holds letters, digits, '-' and '_' only, so it can stand between quotes.
   */
  private static String createRoles(Passwords passwords) {
    return "CREATE ROLE %s LOGIN CREATEROLE PASSWORD '%s'%nCREATE DATABASE %s OWNER %s%n"
        .formatted(Passwords.OWNER, passwords.owner().password(), DATABASE, Passwords.OWNER);
  }

  private static String alterRoles(Passwords passwords) {
    return "ALTER ROLE %s PASSWORD '%s'%nALTER ROLE %s PASSWORD '%s'%n"
        .formatted(
            Passwords.SUPERUSER,
            passwords.superuser().password(),
            Passwords.OWNER,
            passwords.owner().password());
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
