package dev.vibecoder.testkit;

import dev.vibecoder.postgres.Credentials;
import dev.vibecoder.postgres.EmbeddedPostgres;
import dev.vibecoder.postgres.EmbeddedPostgresOptions;
import dev.vibecoder.postgres.PostgresUnavailable;
import java.nio.file.Path;
import java.util.Map;

/** The embedded server in a home that all test processes of this user share, without fsync. */
final class EmbeddedTestServer implements TestServer {

  private static final Map<String, String> FAST =
      Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

  private final EmbeddedPostgres postgres;

  EmbeddedTestServer() {
    Path home =
        Path.of(
            System.getProperty("java.io.tmpdir"), "vibe-tests-" + System.getProperty("user.name"));
    try {
      postgres =
          EmbeddedPostgres.start(
              EmbeddedPostgresOptions.of(home)
                  .withSettings(FAST)
                  .withProgress(System.err::println));
    } catch (PostgresUnavailable e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  @Override
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://" + postgres.host() + ":" + postgres.port() + "/" + database;
  }

  @Override
  public Login superuser() {
    return login(postgres.superuser());
  }

  @Override
  public Login owner() {
    return login(postgres.owner());
  }

  private static Login login(Credentials credentials) {
    return new Login(credentials.user(), credentials.password());
  }
}
