package dev.vibecoder.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How a process comes to use a home's server; one process at a time does this. */
record Joining(Platform platform, Home home, EmbeddedPostgresOptions options) {
  private static final Duration TELL = Duration.ofSeconds(3);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Duration OTHERS_START = Duration.ofSeconds(120);

  EmbeddedPostgres join() throws IOException, PostgresUnavailable {
    ClientHold hold = ClientHold.take(home);
    try {
      new KeeperProcess(home).refuseForeign();
      Optional<Postmaster> running = running();
      return running.isPresent() ? use(running.get(), hold) : start(hold);
    } catch (IOException | PostgresUnavailable | RuntimeException e) {
      hold.release();
      throw e;
    }
  }

  /** The server, once it has come up if another process was killed while it started it. */
  private Optional<Postmaster> running() {
    if (!Await.until(TELL, this::readyOrGone)) {
      options.progress().accept("waiting for the database to come up");
      Await.until(OTHERS_START, this::readyOrGone);
    }
    return Postmaster.of(home.data()).filter(Postmaster::ready);
  }

  private boolean readyOrGone() {
    return Postmaster.of(home.data()).map(Postmaster::ready).orElse(true);
  }

  private EmbeddedPostgres use(Postmaster server, ClientHold hold) throws IOException {
    Passwords passwords =
        Passwords.read(home.passwords())
            .orElseThrow(
                () ->
                    new IOException(
                        home.passwords()
                            + " is gone; end all vibe processes, the next start makes new passwords"));
    new KeeperProcess(home).ensure();
    return keep(server, passwords, hold);
  }

  /** The keeper goes first, so that no moment is left in which nobody would stop the server. */
  private EmbeddedPostgres start(ClientHold hold) throws IOException, PostgresUnavailable {
    Path binaries =
        new ReadyBinaries(platform, options.cache(), options.progress())
            .provide(options.pgvectorFolder());
    ServerUser user = ServerUser.choose(home, binaries);
    Settings settings = new Settings(options.settings());
    Passwords passwords = new DataFolder(home, binaries, user, settings.synced()).prepare();
    new KeeperProcess(home).ensure();
    Postmaster server = new ServerStart(home, binaries, user, settings, options.progress()).start();
    try {
      return keep(server, passwords, hold);
    } catch (IOException nobodyWouldStopIt) {
      server.stop(STOP);
      throw nobodyWouldStopIt;
    }
  }

  private EmbeddedPostgres keep(Postmaster server, Passwords passwords, ClientHold hold)
      throws IOException {
    new KeeperProcess(home).awaitOnDuty();
    return new EmbeddedPostgres(home, options.home(), server.port(), passwords, hold);
  }
}
