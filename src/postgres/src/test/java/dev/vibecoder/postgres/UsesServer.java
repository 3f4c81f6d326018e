package dev.vibecoder.postgres;

import java.nio.file.Path;
import java.util.Map;

/** A process that uses a home's server until its input ends or it is killed. */
final class UsesServer {
  private UsesServer() {}

  public static void main(String[] args) throws Exception {
    long start = System.nanoTime();
    var options =
        EmbeddedPostgresOptions.of(Path.of(args[0]))
            .withSettings(args.length > 1 ? Map.of("fsync", "off") : Map.of())
            .withProgress(System.err::println);
    try (var postgres = EmbeddedPostgres.start(options)) {
      long millis = (System.nanoTime() - start) / 1_000_000;
      System.out.println(postgres.jdbcUrl() + " " + millis);
      while (System.in.read() >= 0) {}
    }
  }
}
