package dev.vibecoder.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedServerTest {
  @TempDir Path folder;

  @Test
  void servesTwoProcessesUntilBothAreKilled() throws Exception {
    CompletableFuture<ServerProcess> starting = CompletableFuture.supplyAsync(this::process);
    ServerProcess first = process();
    ServerProcess second = starting.join();
    TestingHome home = new TestingHome(folder);
    Postmaster server = home.server();
    assertThat(second.jdbcUrl()).isEqualTo(first.jdbcUrl());

    first.kill();
    assertThat(Await.until(java.time.Duration.ofMillis(1500), () -> !server.alive())).isFalse();
    second.kill();
    home.awaitNoServer();

    try (EmbeddedPostgres next = home.start()) {
      assertThat(TestingHome.query(next, "SELECT 1")).isEqualTo("1");
    }
    home.awaitNoServer();
  }

  @Test
  void outlivesAKillWhileTheDatabaseIsMade() throws Exception {
    TestingHome home = new TestingHome(folder);
    Path unfinished =
        Files.createDirectories(folder.resolve("postgres/" + Home.UNFINISHED_DATA + "1/base"));
    Files.writeString(unfinished.resolve("1"), "half");
    try (EmbeddedPostgres postgres = home.start()) {
      assertThat(TestingHome.query(postgres, "SELECT 1")).isEqualTo("1");
      assertThat(unfinished.getParent()).doesNotExist();
    }
    home.awaitNoServer();
  }

  @Test
  void refusesAHomeThatAnotherContainerServes() throws Exception {
    TestingHome home = new TestingHome(folder);
    EmbeddedPostgres postgres = home.start();
    Path identity = home.files().keeperLock();
    String ours = Files.readString(identity);
    Files.writeString(identity, "another boot pid:[1]");
    assertThatThrownBy(() -> home.start())
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("another container");
    Files.writeString(identity, ours);
    assertThat(postgres.closeAndAwaitStop(TestingHome.LIMIT)).isTrue();
  }

  private ServerProcess process() {
    try {
      return ServerProcess.start(folder);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
