package dev.vibecoder.testkit;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL with pgvector in a container, for machines with Docker. */
final class ContainerTestServer implements TestServer {

  private static final String OWNER = "vibe_owner";

  private final PostgreSQLContainer container =
      new PostgreSQLContainer(
          DockerImageName.parse("pgvector/pgvector:pg18").asCompatibleSubstituteFor("postgres"));

  ContainerTestServer() {
    container.start();
    asSuperuser(
        "CREATE ROLE " + OWNER + " LOGIN CREATEROLE PASSWORD '" + container.getPassword() + "'");
  }

  @Override
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://"
        + container.getHost()
        + ":"
        + container.getMappedPort(5432)
        + "/"
        + database;
  }

  @Override
  public Login superuser() {
    return new Login(container.getUsername(), container.getPassword());
  }

  @Override
  public Login owner() {
    return new Login(OWNER, container.getPassword());
  }
}
