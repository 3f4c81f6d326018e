package dev.vibecoder.postgres;

import java.nio.file.Path;
import java.util.Map;

/** A program that uses a home's server until its input ends or it is killed. */
final class UsesServer {
  private UsesServer() {}

  public static void main(String[] args) throws Exception {
    var options = EmbeddedPostgresOptions.of(Path.of(args[0])).withSettings(Map.of("fsync", "off"));
    try (var postgres = EmbeddedPostgres.start(options)) {
      System.out.println(postgres.jdbcUrl());
      while (System.in.read() >= 0) {}
    }
  }
}
