package dev.vibecoder.postgres;

import static dev.vibecoder.postgres.TestingHome.execute;
import static dev.vibecoder.postgres.TestingHome.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  @TempDir Path folder;
  private TestingHome home;

  @BeforeEach
  void storeARow() throws Exception {
    home = new TestingHome(folder);
    EmbeddedPostgres postgres = home.start();
    execute(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");
    assertThat(postgres.closeAndAwaitStop(TestingHome.LIMIT)).isTrue();
  }

  @AfterEach
  void stop() throws Exception {
    home.awaitNoServer();
  }

  @Test
  void keepsDataPortAndPasswords() throws Exception {
    try (EmbeddedPostgres first = home.start();
        EmbeddedPostgres second = home.start()) {
      assertThat(query(first, "SELECT answer FROM kept")).isEqualTo("42");
      assertThat(second.jdbcUrl()).isEqualTo(first.jdbcUrl());
      assertThat(second.owner()).isEqualTo(first.owner());
    }
  }

  @Test
  void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
    int port = new Ports(home.files().port()).remembered().orElseThrow();
    try (ServerSocket taker = new ServerSocket()) {
      taker.bind(new InetSocketAddress("127.0.0.1", port));
      try (EmbeddedPostgres postgres = home.start()) {
        assertThat(postgres.port()).isNotEqualTo(port);
        assertThat(query(postgres, "SELECT answer FROM kept")).isEqualTo("42");
        assertThat(home.told()).anyMatch(line -> line.startsWith("port " + port + " is taken"));
      }
    }
  }

  @Test
  void startsOverAPidFileWhoseProcessIsAnotherProgram() throws Exception {
    Home files = home.files();
    long other = ProcessHandle.current().pid();
    List<String> lines = List.of(other + "", files.data() + "", "1700000000", "1", "", "127.0.0.1");
    Files.write(Postmaster.pidFile(files.data()), lines);
    readsTheRow();
  }

  @Test
  void recoversFromTheDeathOfTheServerWhileItIsUsed() throws Exception {
    EmbeddedPostgres before = home.start();
    execute(before, "INSERT INTO kept VALUES (43)");
    long pid = home.server().pid();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    assertThat(Await.until(TestingHome.LIMIT, () -> noServer())).isTrue();
    try (EmbeddedPostgres after = home.start()) {
      assertThat(after.jdbcUrl()).isEqualTo(before.jdbcUrl());
      assertThat(query(after, "SELECT sum(answer) FROM kept")).isEqualTo("85");
    }
    before.close();
  }

  @Test
  void keepsAServerWhoseKeeperWasKilled() throws Exception {
    EmbeddedPostgres before = home.start();
    ProcessHandle keeper =
        ProcessHandle.allProcesses().filter(this::isOurKeeper).findFirst().orElseThrow();
    keeper.destroyForcibly();
    keeper.onExit().join();
    try (EmbeddedPostgres after = home.start()) {
      assertThat(after.jdbcUrl()).isEqualTo(before.jdbcUrl());
      assertThat(new KeeperProcess(home.files()).alive()).isTrue();
    }
    before.close();
  }

  @Test
  void makesNewPasswordsWhenTheirFileIsLost() throws Exception {
    Files.delete(home.files().passwords());
    readsTheRow();
  }

  @Test
  void neverRemovesADatabaseItDoesNotUnderstand() throws Exception {
    Path version = home.files().data().resolve("PG_VERSION");
    Files.writeString(version, "17\n");
    assertThatThrownBy(() -> home.start())
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("version found: 17")
        .hasMessageContaining("left as it is");
    Files.writeString(version, "18\n");
    readsTheRow();
  }

  @Test
  void namesTheReasonWhenTheServerRefusesToStart() throws Exception {
    Path settings = home.files().data().resolve("postgresql.conf");
    String good = Files.readString(settings);
    Files.writeString(settings, "\nno_such_setting = 1\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> home.start())
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("no_such_setting")
        .hasMessageContaining("DATABASE_URL");
    Files.writeString(settings, good);
    readsTheRow();
  }

  private void readsTheRow() throws Exception {
    try (EmbeddedPostgres postgres = home.start()) {
      assertThat(query(postgres, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  private boolean noServer() {
    try {
      return Postmaster.of(home.files().data()).isEmpty();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private boolean isOurKeeper(ProcessHandle process) {
    String line = process.info().commandLine().orElse("");
    return line.contains(Keeper.class.getName()) && line.contains(folder.getFileName().toString());
  }
}
