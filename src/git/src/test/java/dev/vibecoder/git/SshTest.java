package dev.vibecoder.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vibecoder.domain.project.InvalidRepositoryUrl;
import dev.vibecoder.domain.project.RepositoryUrl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching over ssh. */
@Timeout(60)
class SshTest {

  private static final String PASSPHRASE = "s3cret";

  @TempDir Path folder;
  private ClonedFixture fixture;
  private KeyPair hostKey;
  private KeyPair ownKey;
  private SshGitServer server;
  private Path knownHosts;

  @BeforeEach
  void serve() throws Exception {
    fixture = new ClonedFixture(folder);
    fixture.origin.commit("main").file("a", "1\n").create();
    hostKey = pair();
    ownKey = pair();
    server = new SshGitServer(folder, hostKey, ownKey.getPublic());
    knownHosts = Files.writeString(folder.resolve("known_hosts"), server.knownHost());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    fixture.close();
  }

  private static KeyPair pair() throws Exception {
    return SecurityUtils.getKeyPairGenerator(SecurityUtils.ED25519).generateKeyPair();
  }

  private Path keyFile(KeyPair pair, @Nullable String passphrase) throws Exception {
    Path file = folder.resolve("key-" + System.identityHashCode(pair));
    OpenSSHKeyEncryptionContext encryption = null;
    if (passphrase != null) {
      encryption = new OpenSSHKeyEncryptionContext();
      encryption.setPassword(passphrase);
      encryption.setCipherType("256");
    }
    try (var out = Files.newOutputStream(file)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "test", encryption, out);
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private Workspace workspace(
      Duration deadline, boolean privateHosts, @Nullable String passphrase, Path... keys) {
    GitLimits open = ClonedFixture.limits(deadline, Duration.ofSeconds(10), 50 << 20, 100);
    GitLimits limits = privateHosts ? open : GitLimits.defaults();
    var ssh = new SshAccess(knownHosts, List.of(keys), passphrase);
    return new Workspace(
        folder.resolve("w"), limits, new GitAccess(GitCredentials.none(), null, ssh, List.of()));
  }

  private Workspace workspace(Path... keys) {
    return workspace(Duration.ofSeconds(30), true, null, keys);
  }

  private SyncResult sync(Workspace workspace) {
    return ClonedFixture.sync(workspace, RepositoryUrl.parse(server.url("origin.git")));
  }

  private void assertFailure(Workspace workspace, GitFailure.Kind kind, String... parts) {
    assertThatThrownBy(() -> sync(workspace))
        .isInstanceOfSatisfying(
            GitFailure.class, e -> assertThat(e.kind()).as(Traces.of(e)).isEqualTo(kind))
        .hasMessageContainingAll(parts)
        .satisfies(e -> assertThat(Traces.of(e)).doesNotContain(PASSPHRASE));
  }

  @Test
  void clonesAndFetchesWithAPinnedHostAndAKey() throws Exception {
    Workspace workspace = workspace(keyFile(ownKey, null));

    SyncResult cloned = sync(workspace);
    fixture.origin.commit("main").file("a", "2\n").create();
    SyncResult fetched = sync(workspace);

    assertThat(cloned.headBranch()).isEqualTo("main");
    assertThat(fetched.changedRefs()).isOne();
    try (Clone clone = workspace.open(ClonedFixture.PROJECT)) {
      assertThat(ClonedFixture.rows(clone, fetched)).hasSize(2);
    }
    assertThat(server.commands).containsOnly("git-upload-pack '/origin.git'");
  }

  @Test
  void opensALockedKey() throws Exception {
    Path key = keyFile(ownKey, PASSPHRASE);

    assertFailure(workspace(key), GitFailure.Kind.AUTHENTICATION, "VIBE_GIT_SSH_PASSPHRASE");
    assertThat(sync(workspace(Duration.ofSeconds(30), true, PASSPHRASE, key)).refs()).hasSize(1);
  }

  @Test
  void refusesAHostThatIsNotPinnedAndSaysHowToPinIt() throws Exception {
    Files.writeString(knownHosts, "other.example.org ssh-ed25519 AAAA\n");

    assertFailure(
        workspace(keyFile(ownKey, null)),
        GitFailure.Kind.UNSUPPORTED,
        KeyUtils.getFingerPrint(hostKey.getPublic()),
        knownHosts.toString(),
        server.knownHost().strip());
    Files.delete(knownHosts);
    assertFailure(workspace(keyFile(ownKey, null)), GitFailure.Kind.UNSUPPORTED, "is not known");
    assertThat(server.commands).isEmpty();
  }

  @Test
  void refusesAHostWhoseKeyHasChangedOrIsRevoked() throws Exception {
    Files.writeString(knownHosts, server.line(pair().getPublic()));
    assertFailure(
        workspace(keyFile(ownKey, null)), GitFailure.Kind.HOSTILE, "shows another key", "SHA256:");

    Files.writeString(knownHosts, server.knownHost() + "@revoked " + server.knownHost());
    assertFailure(workspace(keyFile(ownKey, null)), GitFailure.Kind.HOSTILE, "SHA256:");
    assertThat(server.commands).isEmpty();
  }

  @Test
  void saysWhenNoKeyIsAcceptedOrUsable() throws Exception {
    Path open = keyFile(ownKey, null);
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    Path garbage = Files.writeString(folder.resolve("garbage"), PASSPHRASE);
    Files.setPosixFilePermissions(garbage, PosixFilePermissions.fromString("rw-------"));

    assertFailure(workspace(keyFile(pair(), null)), GitFailure.Kind.AUTHENTICATION, "accepts none");
    assertFailure(workspace(), GitFailure.Kind.AUTHENTICATION, "there is no ssh key");
    assertFailure(workspace(open), GitFailure.Kind.AUTHENTICATION, "chmod 600 " + open);
    assertFailure(workspace(garbage), GitFailure.Kind.AUTHENTICATION, "cannot be opened");
    assertFailure(workspace(folder.resolve("none")), GitFailure.Kind.AUTHENTICATION, "is no file");
  }

  @Test
  void endsAtTheDeadlineWhenBytesDrip() throws Exception {
    var waiting = new CountDownLatch(1);
    server.answer =
        command -> {
          try {
            command.getOutputStream().write("0fff".getBytes(StandardCharsets.US_ASCII));
            while (!waiting.await(100, TimeUnit.MILLISECONDS)) {
              command.getOutputStream().write('x');
              command.getOutputStream().flush();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };

    assertFailure(
        workspace(Duration.ofSeconds(2), true, null, keyFile(ownKey, null)),
        GitFailure.Kind.TIMEOUT,
        "vibe.git.deadline");
    waiting.countDown();
  }

  @Test
  void doesNotConnectToAPrivateHost() throws Exception {
    assertFailure(
        workspace(Duration.ofSeconds(30), false, null, keyFile(ownKey, null)),
        GitFailure.Kind.UNSUPPORTED,
        "not a public one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssh://-oProxyCommand=touch/a.git",
        "ssh://-oProxyCommand=touch@127.0.0.1/a.git",
        "ssh://git;x@127.0.0.1/a.git"
      })
  void passesOnNoHostOrUserThatCouldBeAnOption(String address) throws Exception {
    assertThatThrownBy(() -> RepositoryUrl.parse(address)).isInstanceOf(InvalidRepositoryUrl.class);
    var ssh = new SshAccess(knownHosts, List.of(), null);
    var access = new GitAccess(GitCredentials.none(), null, ssh, List.of());
    Resolver nobody =
        host -> {
          throw new AssertionError("looked up " + host);
        };
    var terms = new SyncTerms(GitLimits.defaults(), access, nobody);
    var sessions = new SshSessions(terms, new Deadline(terms.limits(), folder));

    assertThatThrownBy(() -> sessions.getSession(new URIish(address), null, FS.DETECTED, 0))
        .rootCause()
        .isInstanceOf(StoppedFetch.class)
        .hasMessageContaining("no plain host or user");
  }

  @Test
  void runsNoOtherCommand() throws Exception {
    var ssh = new SshAccess(knownHosts, List.of(keyFile(ownKey, null)), null);
    var access = new GitAccess(GitCredentials.none(), null, ssh, List.of());
    GitLimits limits =
        ClonedFixture.limits(Duration.ofSeconds(30), Duration.ofSeconds(10), 50 << 20, 100);
    var terms = new SyncTerms(limits, access, Resolver.system());
    var sessions = new SshSessions(terms, new Deadline(limits, folder));
    RemoteSession session =
        sessions.getSession(new URIish(server.url("origin.git")), null, FS.DETECTED, 0);

    assertThatThrownBy(() -> session.exec("git-receive-pack '/origin.git'", 0))
        .hasMessageContaining("only git-upload-pack");
    session.disconnect();
    assertThat(server.commands).isEmpty();
  }

  @Test
  void saysThatTheKnownHostsCannotBeRead() throws Exception {
    Files.writeString(knownHosts, "nonsense\n");

    assertFailure(
        workspace(keyFile(ownKey, null)), GitFailure.Kind.UNSUPPORTED, knownHosts.toString());
  }

  @Test
  void knowsARepositoryThatIsNotThere() throws Exception {
    server.answer =
        command -> {
          command
              .getErrorStream()
              .write("ERROR: Repository not found.\n".getBytes(StandardCharsets.UTF_8));
          throw new IOException("no such repository");
        };

    assertFailure(workspace(keyFile(ownKey, null)), GitFailure.Kind.NOT_A_REPOSITORY, "origin.git");
  }
}
