package dev.vibecoder.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.git.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the configuration says of repositories reaches the fetch. */
@Timeout(30)
class WorkspacesTest {

  private static final String SECRET = "s3cret";

  @TempDir Path folder;

  private Workspace workspace(Map<String, String> variables) {
    var all = new HashMap<>(variables);
    all.put("VIBE_HOME", folder.resolve("home").toString());
    var environment = SettingsFile.environment(all);
    return Workspaces.of(SettingsFile.settings(environment), SettingsFile.variables(environment));
  }

  private static Project project(String url) {
    UUID id = UUID.randomUUID();
    return new Project(id, id, "a", RepositoryUrl.parse(url), null, null, false);
  }

  private void assertFailure(Map<String, String> variables, String url, String... parts) {
    assertThatThrownBy(() -> workspace(variables).sync(project(url)))
        .isInstanceOf(GitFailure.class)
        .hasMessageContainingAll(parts)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void takesTheFileOfCredentials() throws IOException {
    Path file = Files.writeString(folder.resolve("c"), "https://a:" + SECRET + "@localhost\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertFailure(
        Map.of("VIBE_GIT_PRIVATEHOSTS", "true", "VIBE_GIT_CREDENTIALS", file.toString()),
        "https://localhost/a.git",
        "chmod 600");
  }

  @ParameterizedTest
  @ValueSource(strings = {"VIBE_GIT_PROXY", "HTTPS_PROXY", "https_proxy"})
  void takesTheProxyOfTheEnvironment(String variable) throws Exception {
    List<String> head = new ArrayList<>();
    try (var proxy = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      var answering =
          new Thread(
              () -> {
                try (var client = proxy.accept()) {
                  byte[] read = new byte[4_096];
                  int length = client.getInputStream().read(read);
                  head.add(new String(read, 0, length, StandardCharsets.US_ASCII));
                  client.getOutputStream().write("HTTP/1.1 407 No\r\n\r\n".getBytes());
                } catch (IOException e) {
                  head.add(e.toString());
                }
              });
      answering.start();
      String address = "http://ann:" + SECRET + "@127.0.0.1:" + proxy.getLocalPort();

      assertFailure(
          Map.of(variable, address, "VIBE_GIT_PRIVATEHOSTS", "true"),
          "https://localhost/a.git",
          "wants other credentials");
      answering.join();
    }
    assertThat(head)
        .singleElement()
        .asString()
        .startsWith("CONNECT localhost:443")
        .contains("Proxy-Authorization: Basic YW5uOnMzY3JldA==");
  }

  @Test
  void takesTheKeysOfSshOnceItIsOn() {
    String url = "ssh://git@localhost/a.git";

    assertFailure(Map.of(), url, "ssh is off", "vibe.git.ssh");
    assertFailure(
        Map.of("VIBE_GIT_SSH", "true", "VIBE_GIT_SSH_KEYS", folder.resolve("none").toString()),
        url,
        folder.resolve("none") + " is no file");
  }

  @Test
  void readsFilesBelowTheRootsOnly() throws IOException {
    Path inside = Files.createDirectories(folder.resolve("root/inside"));
    Map<String, String> variables = Map.of("VIBE_GIT_FILE_ROOTS", folder.resolve("root") + "");

    assertFailure(variables, folder.resolve("outside").toUri().toString(), "vibe.git.file-roots");
    assertFailure(variables, inside.toUri().toString(), "is no git repository");
    assertFailure(Map.of(), inside.toUri().toString(), "vibe.git.file-roots");
  }

  @Test
  void takesThePasswordOfAProxyFromNoFile() throws IOException {
    Path file = folder.resolve("application.yaml");
    Map<String, String> there = Map.of("SPRING_CONFIG_LOCATION", "file:" + folder + "/");

    Files.writeString(file, "vibe:\n  git:\n    proxy: http://ann:" + SECRET + "@proxy:1\n");
    assertThatThrownBy(() -> workspace(there))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("VIBE_GIT_PROXY")
        .hasMessageNotContaining(SECRET);
    Files.writeString(file, "vibe:\n  git:\n    proxy: socks://" + SECRET + "\n");
    assertThatThrownBy(() -> workspace(there))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("http://host:port");
  }

  @Test
  void readsEachLimit() throws IOException {
    Path file = folder.resolve("application.yaml");
    Files.writeString(
        file,
        """
        vibe:
          git:
            private-hosts: true
            deadline: 2m
            silence: 3s
            max-pack-bytes: 4KB
            max-pack-objects: 5
            max-object-bytes: 6B
            max-ref-bytes: 7B
            max-refs: 8
            max-tree-entries: 9
            max-files-per-commit: 10
            max-text-bytes: 11B
        """);
    var environment =
        SettingsFile.environment(Map.of("SPRING_CONFIG_LOCATION", "file:" + folder + "/"));

    assertThat(SettingsFile.settings(environment).git().toLimits().toString())
        .isEqualTo(
            "GitLimits[deadline=PT2M, silence=PT3S, maxPackBytes=4096, maxPackObjects=5,"
                + " maxObjectBytes=6, maxRefBytes=7, maxRefs=8, maxTreeEntries=9,"
                + " maxFilesPerCommit=10, maxTextBytes=11, privateHosts=true]");

    Files.writeString(file, "vibe:\n  git:\n    max-refs: 0\n");
    var zero = SettingsFile.environment(Map.of("SPRING_CONFIG_LOCATION", "file:" + folder + "/"));
    assertThatThrownBy(() -> SettingsFile.settings(zero))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("positive");
  }
}
