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
record ServerUser(List<String> prefix, int uid, int gid) {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int UNCHANGED = -1;
  private static final int ROOT = 0;
  private static final int NOBODY = 65534;
  private static final Command NAMESPACE = Command.of("unshare", "-U", "true");
  private static final ServerUser SAME = new ServerUser(List.of(), UNCHANGED, UNCHANGED);
  private static final ServerUser OWN_NAMESPACE =
      new ServerUser(List.of("unshare", "-U"), UNCHANGED, UNCHANGED);

  /** Chooses for these folders: the data once made belongs to whoever made it. */
  static ServerUser choose(Home home, Path binaries) throws IOException, PostgresUnavailable {
    if (owner(Path.of("/proc/self")) != ROOT) {
      return ordinary();
    }
    if (Files.exists(home.data()) && owner(home.data()) != ROOT) {
      ServerUser maker =
          as(owner(home.data()), (Integer) Files.getAttribute(home.data(), "unix:gid"));
      maker.checkReaches(home.folder(), binaries);
      return maker;
    }
    return NAMESPACE.succeeds(LIMIT) ? OWN_NAMESPACE : nobody(home, binaries);
  }

  private static ServerUser nobody(Home home, Path binaries)
      throws IOException, PostgresUnavailable {
    ServerUser nobody = as(NOBODY, NOBODY);
    nobody.checkReaches(home.folder(), binaries);
    if (Files.exists(home.data())) {
      nobody.own(home.data());
    }
    return nobody;
  }

  private static ServerUser as(int uid, int gid) {
    List<String> prefix = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
    return new ServerUser(prefix, uid, gid);
  }

  /** PostgreSQL's programs want a name for their user; within a namespace that is nobody's. */
  private static ServerUser ordinary() throws PostgresUnavailable {
    if (Command.of("id", "-un").succeeds(LIMIT)) {
      return SAME;
    }
    if (NAMESPACE.succeeds(LIMIT)) {
      return OWN_NAMESPACE;
    }
    throw PostgresUnavailable.because(
        "PostgreSQL refuses to run as a user without a name, and user namespaces (unshare -U) are forbidden here",
        "run vibe as a user that /etc/passwd names",
        null);
  }

  List<String> line(Path program, List<String> arguments) {
    List<String> line = new ArrayList<>(prefix);
    line.add(program.toString());
    line.addAll(arguments);
    return line;
  }

  /** Hands a file or a tree to the user, who may be another one than this process's. */
  void own(Path tree) throws IOException {
    if (uid == UNCHANGED) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private void checkReaches(Path home, Path binaries) throws PostgresUnavailable {
    String enter = "cd \"$0\" && cd \"$1\"";
    List<String> arguments = List.of("-c", enter, home.toString(), binaries.toString());
    if (!Command.of(line(Path.of("sh"), arguments)).succeeds(LIMIT)) {
      throw PostgresUnavailable.because(
          "PostgreSQL refuses to run as root, and user id "
              + uid
              + ", tried with setpriv instead, cannot enter "
              + home
              + " or "
              + binaries,
          "run vibe as an ordinary user, or set VIBE_HOME and XDG_CACHE_HOME to folders that every user can enter",
          null);
    }
  }

  private static int owner(Path file) throws IOException {
    return (Integer) Files.getAttribute(file, "unix:uid");
  }
}
