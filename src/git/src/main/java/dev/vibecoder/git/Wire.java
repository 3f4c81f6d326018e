package dev.vibecoder.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;

/**
 * JGit's transport to a remote repository, with every way that it has out of this process replaced
 * by a guarded one.
 *
 * @param http the guard of https; null for ssh
 */
record Wire(Transport transport, String address, @Nullable GuardedHttp http)
    implements AutoCloseable {

  static Wire open(Repository clone, Source source, SyncTerms terms, Deadline deadline)
      throws IOException, URISyntaxException {
    Transport transport = Transport.open(clone, new URIish(source.address()));
    transport.setTimeout(
        Math.toIntExact(Math.min(3_600, Math.max(1, terms.limits().silence().toSeconds()))));
    transport.setCheckFetchedObjects(false);
    if (transport instanceof SshTransport ssh) {
      ssh.setSshSessionFactory(new SshSessions(terms, deadline));
      return new Wire(transport, source.address(), null);
    }
    if (!(transport instanceof TransportHttp http)) {
      throw new IOException("there is no such transport");
    }
    var route = new Route(terms.addresses(), terms.access().proxy());
    var guard = new GuardedHttp(source.address(), route, deadline);
    http.setHttpConnectionFactory(guard);
    http.setCredentialsProvider(null);
    Credential credential = terms.access().credentials().forHost(host(transport.getURI()));
    if (credential != null) {
      http.setCredentialsProvider(
          new UsernamePasswordCredentialsProvider(credential.user(), credential.secret()));
    }
    return new Wire(transport, source.address(), guard);
  }

  private static String host(URIish address) {
    String host = String.valueOf(address.getHost());
    return address.getPort() < 0 ? host : host + ":" + address.getPort();
  }

  /** Where the repository is now, when the server has led elsewhere on its host. */
  Optional<String> movedTo() {
    return Optional.ofNullable(http)
        .map(GuardedHttp::repository)
        .filter(now -> !now.equals(address));
  }

  @Override
  public void close() {
    transport.close();
  }
}
