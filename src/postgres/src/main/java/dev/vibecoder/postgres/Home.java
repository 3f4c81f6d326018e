package dev.vibecoder.postgres;

import java.nio.file.Path;

/** Where things lie in the folder of one server; the keeper shares it, so it knows paths only. */
record Home(Path folder) {
  /** How the name of a database in the making begins. */
  static final String UNFINISHED_DATA = "data.new-";

  /** The database; under this name only once its creation has come to its end. */
  Path data() {
    return folder.resolve("data");
  }

  /** Locked shared by every process that uses the server. */
  Path clientsLock() {
    return folder.resolve("clients.lock");
  }

  /** Locked by the keeper for its life. */
  Path keeperLock() {
    return folder.resolve("keeper.lock");
  }

  /** Locked by the process that looks whether the server runs, and starts it. */
  Path startLock() {
    return folder.resolve("start.lock");
  }

  Path passwords() {
    return folder.resolve("passwords");
  }

  Path port() {
    return folder.resolve("port");
  }

  Path log() {
    return folder.resolve("server.log");
  }

  Path keeperLog() {
    return folder.resolve("keeper.log");
  }

  Path keeperClasses() {
    return folder.resolve("keeper");
  }
}
