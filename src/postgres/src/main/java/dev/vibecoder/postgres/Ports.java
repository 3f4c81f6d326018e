package dev.vibecoder.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.OptionalInt;

/** The port of a home: kept from run to run, so that a JDBC client's address stays good. */
record Ports(Path file) {
  /** Below the range from which the system takes ports for outgoing connections. */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 30_000;
  private static final int TRIES = 100;

  OptionalInt remembered() {
    try {
      int port = Integer.parseInt(Files.readString(file).strip());
      return port > 0 && port < 1 << 16 ? OptionalInt.of(port) : OptionalInt.empty();
    } catch (IOException | NumberFormatException none) {
      return OptionalInt.empty();
    }
  }

  void remember(int port) throws IOException {
    if (remembered().orElse(0) != port) {
      Files.writeString(file, port + "\n");
    }
  }

  static int choose() throws IOException {
    return new SecureRandom()
        .ints(TRIES, LOWEST, HIGHEST)
        .filter(Ports::free)
        .findFirst()
        .orElseThrow(() -> new IOException("no free port on 127.0.0.1"));
  }

  static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
