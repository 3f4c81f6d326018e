package dev.vibecoder.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One use of a home's PostgreSQL 18 with pgvector. All processes of a home share one server; it
 * goes when the last of them closes or ends, however it ends. It listens on 127.0.0.1 only and
 * wants a password. The database's extensions {@code vector} and {@code pg_trgm} are there already.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private final Home home;
  private final Path homeFolder;
  private final int port;
  private final Passwords passwords;
  private final ClientHold hold;
  private final AtomicBoolean closed = new AtomicBoolean();

  EmbeddedPostgres(Home home, Path homeFolder, int port, Passwords passwords, ClientHold hold) {
    this.home = home;
    this.homeFolder = homeFolder;
    this.port = port;
    this.passwords = passwords;
    this.hold = hold;
  }

  /**
   * Joins the home's server, or starts it, making binaries and database at first use. A server that
   * runs keeps the settings of who started it; one that died is started again, on the same port.
   *
   * @throws PostgresUnavailable with what was tried and the ways out; data that was there is kept
   */
  public static EmbeddedPostgres start(EmbeddedPostgresOptions options) throws PostgresUnavailable {
    Platform platform = Platform.current();
    Home home = HomeFolder.open(options.home());
    try (var turn = ExclusiveFile.enter(home.startLock(), options.progress())) {
      return new Joining(platform, home, options).join();
    } catch (IOException | UncheckedIOException e) {
      throw unavailable(home, Reason.of(e), e);
    }
  }

  /** Without user and password, which {@link #owner()} and {@link #superuser()} give. */
  public String jdbcUrl() {
    return "jdbc:postgresql://" + host() + ":" + port + "/" + database();
  }

  public String host() {
    return "127.0.0.1";
  }

  public int port() {
    return port;
  }

  public String database() {
    return DataFolder.DATABASE;
  }

  /** Owns the database and is no superuser. */
  public Credentials owner() {
    return passwords.owner();
  }

  public Credentials superuser() {
    return passwords.superuser();
  }

  /** The home folder that was asked for. */
  public Path home() {
    return homeFolder;
  }

  /** Ends this use; the server stops soon after the last use ended. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      hold.release();
    }
  }

  /**
   * Ends this use and waits for the server to stop.
   *
   * @return false if at the end of the limit it still ran, for others use it
   */
  public boolean closeAndAwaitStop(Duration limit) {
    close();
    KeeperProcess keeper = new KeeperProcess(home);
    return Await.until(limit, () -> !keeper.alive() && Postmaster.of(home.data()).isEmpty());
  }

  private static PostgresUnavailable unavailable(Home home, String reason, Exception cause) {
    String log = Files.exists(home.log()) ? "see " + home.log() + "; " : "";
    return PostgresUnavailable.because(
        "The database in " + home.folder() + " cannot be started: " + reason,
        log + "nothing was removed, the next start tries again",
        cause);
  }
}
