package dev.vibecoder.testkit;

/** Starts the server when the first test asks; it goes with the process. */
final class SharedTestServer {

  static final TestServer INSTANCE = start();

  private SharedTestServer() {}

  private static TestServer start() {
    return "docker".equals(System.getenv("VIBE_TEST_DB"))
        ? new ContainerTestServer()
        : new EmbeddedTestServer();
  }
}
