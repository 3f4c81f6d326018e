package dev.vibecoder.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whom PostgreSQL runs as. It refuses root, so root runs it without root's powers or as nobody. */
record ServerUser(List<String> prefix, boolean nobody) {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int ROOT = 0;
  private static final int NOBODY = 65534;
  private static final ServerUser SAME = new ServerUser(List.of(), false);
  private static final ServerUser OWN_NAMESPACE = new ServerUser(List.of("unshare", "-U"), false);
  private static final ServerUser AS_NOBODY =
      new ServerUser(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true);

  /** Chooses for these folders: the data once made belongs to whoever made it. */
  static ServerUser choose(Home home, Path binaries) throws IOException, PostgresUnavailable {
    if (owner(Path.of("/proc/self")) != ROOT) {
      return SAME;
    }
    boolean madeByNobody = Files.exists(home.data()) && owner(home.data()) == NOBODY;
    if (!madeByNobody && Command.of("unshare", "-U", "true").succeeds(LIMIT)) {
      return OWN_NAMESPACE;
    }
    AS_NOBODY.checkReaches(home.folder());
    AS_NOBODY.checkReaches(binaries);
    if (Files.exists(home.data())) {
      AS_NOBODY.own(home.data());
    }
    return AS_NOBODY;
  }

  List<String> line(Path program, List<String> arguments) {
    List<String> line = new ArrayList<>(prefix);
    line.add(program.toString());
    line.addAll(arguments);
    return line;
  }

  /** Hands a file or a tree to the user, who may be another one than this process's. */
  void own(Path tree) throws IOException {
    if (!nobody) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setAttribute(file, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private void checkReaches(Path folder) throws PostgresUnavailable {
    List<String> enter = line(Path.of("sh"), List.of("-c", "cd \"$0\"", folder.toString()));
    if (!Command.of(enter).succeeds(LIMIT)) {
      throw PostgresUnavailable.because(
          "PostgreSQL refuses to run as root, user namespaces (unshare -U) are forbidden here, and user id "
              + NOBODY
              + " (tried with setpriv) cannot enter "
              + folder,
          "run vibe as an ordinary user, or set VIBE_HOME and XDG_CACHE_HOME to folders that every user can enter",
          null);
    }
  }

  private static int owner(Path file) throws IOException {
    return (Integer) Files.getAttribute(file, "unix:uid");
  }
}
