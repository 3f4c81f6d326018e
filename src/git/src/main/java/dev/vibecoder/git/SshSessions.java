package dev.vibecoder.git;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * Logs in over ssh with what the configuration names and nothing else: MINA itself and not JGit's
 * wrapper of it, which would look names up by itself and read the user's ssh configuration.
 */
final class SshSessions extends SshSessionFactory {

  static final int PORT = 22;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private final SyncTerms terms;
  private final Deadline deadline;

  SshSessions(SyncTerms terms, Deadline deadline) {
    this.terms = terms;
    this.deadline = deadline;
  }

  @Override
  public String getType() {
    return "vibe";
  }

  @Override
  public RemoteSession getSession(
      URIish uri, @Nullable CredentialsProvider ignored, FS fs, int milliseconds)
      throws TransportException {
    try {
      return open(uri);
    } catch (IOException e) {
      throw new TransportException(uri, String.valueOf(e.getMessage()), e);
    }
  }

  private RemoteSession open(URIish uri) throws IOException {
    String host = plain(uri.getHost());
    String user = plain(uri.getUser() == null ? "git" : uri.getUser());
    int port = uri.getPort() < 0 ? PORT : uri.getPort();
    SshAccess access = Objects.requireNonNull(terms.access().ssh());
    List<KeyPair> keys = new SshKeys(access).read();
    var pinned = new PinnedHosts(access.knownHosts(), host, port);
    var address =
        new InetSocketAddress(terms.addresses().of(host, GitFailure.Kind.UNSUPPORTED), port);
    SshClient client = client(pinned);
    try {
      client.start();
      ClientSession session = client.connect(user, address).verify(patience()).getClientSession();
      keys.forEach(session::addPublicKeyIdentity);
      logIn(session, pinned, keys.size());
      return new SshSession(client, session, deadline);
    } catch (IOException | RuntimeException e) {
      client.stop();
      StoppedFetch refusal = pinned.refusal();
      if (refusal != null) {
        throw refusal;
      }
      throw e;
    }
  }

  private static String plain(String name) throws StoppedFetch {
    if (!PLAIN.matcher(String.valueOf(name)).matches()) {
      throw new StoppedFetch(
          GitFailure.Kind.UNSUPPORTED, "has no plain host or user name", "correct the address");
    }
    return name;
  }

  private static SshClient client(PinnedHosts pinned) {
    SshClient client =
        ClientBuilder.builder()
            .hostConfigEntryResolver(HostConfigEntryResolver.EMPTY)
            .serverKeyVerifier(pinned)
            .filePasswordProvider(FilePasswordProvider.EMPTY)
            .forwardingFilter(RejectAllForwardingFilter.INSTANCE)
            .build();
    client.setAgentFactory(null);
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    client.setPasswordIdentityProvider(PasswordIdentityProvider.EMPTY_PASSWORDS_PROVIDER);
    // Our own keys may be of other kinds than the host's.
    client.setUserAuthFactories(
        List.of(new UserAuthPublicKeyFactory(client.getSignatureFactories())));
    client.setSignatureFactories(
        client.getSignatureFactories().stream()
            .filter(factory -> pinned.expects(factory.getName()))
            .toList());
    return client;
  }

  private void logIn(ClientSession session, PinnedHosts pinned, int keys) throws IOException {
    try {
      session.auth().verify(patience());
    } catch (IOException e) {
      deadline.check();
      if (pinned.refusal() != null || session.isClosed() && !session.isAuthenticated()) {
        throw e;
      }
      throw new StoppedFetch(
          GitFailure.Kind.AUTHENTICATION,
          keys == 0
              ? "there is no ssh key to log in with"
              : "the host accepts none of the ssh keys",
          "add one that may read it to vibe.git.ssh-keys");
    }
  }

  private Duration patience() {
    Duration patience = deadline.patience();
    return patience.isNegative() || patience.isZero() ? Duration.ofMillis(1) : patience;
  }
}
