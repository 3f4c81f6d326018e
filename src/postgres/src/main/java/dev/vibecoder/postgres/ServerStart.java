package dev.vibecoder.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Starts the server on a whole data folder and waits until it answers, through a crash recovery if
 * need be.
 */
final class ServerStart {
  private static final Duration SILENCE = Duration.ofSeconds(60);
  private static final Duration TELL = Duration.ofSeconds(3);
  private static final Duration LEFTOVERS = Duration.ofSeconds(30);
  private static final int PORTS_TRIED = 5;

  private final Home home;
  private final Path binaries;
  private final ServerUser user;
  private final Settings settings;
  private final Consumer<String> progress;
  private final ServerLog log;
  private final Ports ports;

  ServerStart(
      Home home, Path binaries, ServerUser user, Settings settings, Consumer<String> progress) {
    this.home = home;
    this.binaries = binaries;
    this.user = user;
    this.settings = settings;
    this.progress = progress;
    this.log = new ServerLog(home.log());
    this.ports = new Ports(home.port());
  }

  /**
   * Answers with the server, which listens on the remembered port or, if that is taken, on another.
   */
  Postmaster start() throws IOException {
    removeStalePidFile();
    log.bound();
    long deadline = System.nanoTime() + LEFTOVERS.toNanos();
    int port = rememberedOrNew();
    int portsTried = 1;
    while (true) {
      long position = log.size();
      Process process = launch(port);
      if (ready(process)) {
        ports.remember(port);
        return Postmaster.of(home.data()).orElseThrow(() -> new IOException("it ended at once"));
      }
      String said = log.since(position);
      if (said.contains("could not bind") && portsTried < PORTS_TRIED) {
        port = anotherThan(port);
        portsTried++;
      } else if (!(said.contains("shared memory block") && System.nanoTime() < deadline)) {
        throw new IOException(said.isEmpty() ? "it ended without a word" : said);
      }
    }
  }

  private void removeStalePidFile() throws IOException {
    if (Postmaster.pidTakenByAnother(home.data())) {
      progress.accept("the database was not shut down, and its process id is no server's any more");
      Files.delete(Postmaster.pidFile(home.data()));
    }
  }

  private int rememberedOrNew() throws IOException {
    int port = ports.remembered().orElse(0);
    if (port == 0) {
      return Ports.choose();
    }
    return Ports.free(port) ? port : anotherThan(port);
  }

  private int anotherThan(int port) throws IOException {
    int other = Ports.choose();
    progress.accept(
        "port " + port + " is taken, the database listens on " + other + " from now on");
    return other;
  }

  private Process launch(int port) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-D", home.data().toString()));
    arguments.addAll(settings.arguments(port));
    List<String> line = user.line(binaries.resolve("bin/postgres"), arguments);
    return Detached.start(line, Redirect.appendTo(home.log().toFile()));
  }

  /** Waits as long as the server lives and gives signs of life: a recovery logs how far it is. */
  private boolean ready(Process process) throws IOException {
    if (Await.until(TELL, () -> readyOrEnded(process))) {
      return process.isAlive();
    }
    progress.accept("the database is starting; after a crash that takes longer");
    long size = -1;
    while (log.size() != size) {
      size = log.size();
      if (Await.until(SILENCE, () -> readyOrEnded(process))) {
        return process.isAlive();
      }
    }
    throw new IOException("no answer within " + SILENCE.toSeconds() + " s, see " + home.log());
  }

  private boolean readyOrEnded(Process process) {
    return !process.isAlive()
        || Postmaster.of(home.data())
            .filter(server -> server.pid() == process.pid() && server.ready())
            .isPresent();
  }
}
