package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

  private static final String SECRET = "s3cret";

  @TempDir Path folder;

  private CredentialsFile file(String permissions, String... lines) throws IOException {
    Path file = Files.write(folder.resolve("credentials"), List.of(lines));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return new CredentialsFile(file);
  }

  @Test
  void readsTokensUsersAndPasswordsOfAFile() throws IOException {
    CredentialsFile file =
        file(
            "rw-------",
            "# ours",
            "",
            "https://ada:p%40ss%3A1@Git.example.org",
            "https://token-alone@github.com:443",
            "https://a:b:c@git.example.org:8443");

    assertThat(file.forHost("git.example.org")).isEqualTo(new Credential("ada", "p@ss:1"));
    assertThat(file.forHost("github.com")).isEqualTo(Credential.token("token-alone"));
    assertThat(file.forHost("git.example.org:8443")).isEqualTo(new Credential("a", "b:c"));
    assertThat(file.forHost("example.org")).isNull();
    assertThat(file.forHost("evil-git.example.org")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw-----w-", "rw----r--"})
  void refusesAFileThatOthersMayRead(String permissions) throws IOException {
    CredentialsFile file = file(permissions, "https://a:" + SECRET + "@github.com");

    assertThatThrownBy(() -> file.forHost("github.com"))
        .hasMessageContaining("chmod 600 " + folder.resolve("credentials"))
        .satisfies(e -> assertThat(Traces.of(e)).doesNotContain(SECRET));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "github.com s3cret",
        "http://a:s3cret@github.com",
        "https://github.com",
        "https://a:s3cret@",
        "https://a:s3 cret@github.com"
      })
  void namesALineThatCannotBeReadWithoutQuotingIt(String line) throws IOException {
    CredentialsFile file = file("rw-------", "# first", line);

    assertThatThrownBy(() -> file.forHost("other.org"))
        .hasMessageContaining("line 2")
        .satisfies(e -> assertThat(Traces.of(e)).doesNotContain("cret"));
  }

  @Test
  void saysThatTheFileIsNotThere() {
    assertThatThrownBy(() -> new CredentialsFile(folder.resolve("none")).forHost("a"))
        .hasMessageContaining("is no file");
  }

  @Test
  void readsVariablesOfWhichNoTwoHostsShareOne() throws IOException {
    var variables =
        new CredentialVariables(
            Map.of(
                "VIBE_GIT_TOKEN_GIT_EXAMPLE_ORG", "one",
                "VIBE_GIT_TOKEN_GIT__EXAMPLE_ORG", "two",
                "VIBE_GIT_USER_HOST_8443", "ada",
                "VIBE_GIT_PASSWORD_HOST_8443", SECRET,
                "VIBE_GIT_USER_HALF", "ada",
                "VIBE_GIT_TOKEN_EMPTY", " "));

    assertThat(variables.forHost("git.example.org")).isEqualTo(Credential.token("one"));
    assertThat(variables.forHost("git-example.org")).isEqualTo(Credential.token("two"));
    assertThat(variables.forHost("host:8443")).isEqualTo(new Credential("ada", SECRET));
    assertThat(variables.forHost("host")).isNull();
    assertThat(variables.forHost("half")).isNull();
    assertThat(variables.forHost("empty")).isNull();
    assertThat(variables.or(h -> Credential.token("3")).forHost("half"))
        .isEqualTo(Credential.token("3"));
  }

  @Test
  void showsNoSecretInItsText() {
    var proxy = HttpProxy.parse("http://ada:" + SECRET + "@proxy:3128", List.of());
    var ssh = new SshAccess(folder, List.of(), SECRET);
    var access = new GitAccess(new CredentialVariables(Map.of("A", SECRET)), proxy, ssh, List.of());

    assertThat(access.toString()).contains("proxy").doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://proxy:1",
        "proxy",
        "http://a:s3cret@proxy",
        "http://a:s3 cret@proxy:1",
        "socks5://p:1",
        "http://:1"
      })
  void refusesAProxyThatIsNoneWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> HttpProxy.parse(text, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(Traces.of(e)).doesNotContain("cret"));
  }
}
