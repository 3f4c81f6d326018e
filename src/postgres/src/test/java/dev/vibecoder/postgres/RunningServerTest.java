package dev.vibecoder.postgres;

import static dev.vibecoder.postgres.TestingHome.connect;
import static dev.vibecoder.postgres.TestingHome.execute;
import static dev.vibecoder.postgres.TestingHome.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningServerTest {
  @TempDir static Path folder;
  static TestingHome home;
  static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() throws Exception {
    home = new TestingHome(folder);
    postgres = home.start();
  }

  @AfterAll
  static void stop() {
    assertThat(postgres.closeAndAwaitStop(TestingHome.LIMIT)).isTrue();
  }

  @Test
  void searchesVectorsAndTrigrams() throws Exception {
    assertThat(query(postgres, "SELECT '[1,2]'::vector <-> '[1,4]'::vector")).isEqualTo("2");
    assertThat(query(postgres, "SELECT similarity('batch', 'batch')")).isEqualTo("1");
    execute(postgres, "CREATE TABLE v (e vector(2000))");
    execute(postgres, "CREATE INDEX ON v USING hnsw ((e::halfvec(2000)) halfvec_cosine_ops)");
    assertThat(query(postgres, "SELECT extversion FROM pg_extension WHERE extname = 'vector'"))
        .isGreaterThanOrEqualTo(PgvectorFiles.FLOOR);
  }

  @Test
  void givesTheDatabaseToAnOwnerThatIsNoSuperuser() throws Exception {
    assertThat(query(postgres, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
        .isEqualTo("f");
    execute(postgres, "CREATE SCHEMA owned");
    try (var connection = connect(postgres.jdbcUrl(), postgres.superuser())) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  @Test
  void refusesAWrongOrMissingPassword() {
    for (String user : new String[] {Passwords.OWNER, Passwords.SUPERUSER}) {
      assertThatThrownBy(() -> connect(postgres.jdbcUrl(), new Credentials(user, "wrong")))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThatThrownBy(() -> connect(postgres.jdbcUrl(), new Credentials(user, "")))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void keepsPasswordsFromOtherUsersAndFromText() throws Exception {
    Path file = home.files().passwords();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(postgres.owner().toString()).doesNotContain(postgres.owner().password());
    assertThat(Files.readString(home.files().log())).doesNotContain(postgres.owner().password());
  }

  @Test
  void listensOnLoopbackOnly() throws Exception {
    assertThat(query(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : network.inetAddresses().toList()) {
        if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
          assertThatThrownBy(() -> connectTo(address)).isInstanceOf(ConnectException.class);
        }
      }
    }
  }

  @Test
  void takesAnEighthOfTheMemoryWithinBounds() {
    assertThat(Settings.buffers(1L << 30)).isEqualTo(256);
    assertThat(Settings.buffers(16L << 30)).isEqualTo(2_048);
    assertThat(Settings.buffers(256L << 30)).isEqualTo(4_096);
  }

  @Test
  void runsWithThisMachinesSettingsAndThoseGiven() throws Exception {
    assertThat(
            query(
                postgres,
                "SELECT setting::int * 8 / 1024 FROM pg_settings WHERE name = 'shared_buffers'"))
        .satisfies(megabytes -> assertThat(Long.parseLong(megabytes)).isBetween(256L, 4_096L));
    assertThat(query(postgres, "SHOW maintenance_work_mem")).isEqualTo("256MB");
    assertThat(query(postgres, "SHOW max_wal_size")).isEqualTo("2GB");
    assertThat(query(postgres, "SELECT reset_val FROM pg_settings WHERE name = 'fsync'"))
        .isEqualTo("off");
  }

  @Test
  void survivesTheCloseOfOneOfTwoUsesInAProcess() throws Exception {
    EmbeddedPostgres second = home.start();
    assertThat(second.jdbcUrl()).isEqualTo(postgres.jdbcUrl());
    second.close();
    second.close();
    ServerProcess other = ServerProcess.start(folder);
    assertThat(other.jdbcUrl()).isEqualTo(postgres.jdbcUrl());
    other.kill();
    assertThat(new KeeperProcess(home.files()).alive()).isTrue();
    assertThat(query(postgres, "SELECT 1")).isEqualTo("1");
  }

  private static void connectTo(InetAddress address) throws Exception {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, postgres.port()), 2000);
    }
  }
}
