package dev.vibecoder.git;

import dev.vibecoder.domain.project.RepositoryUrl;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;

/** Fetches over https, with one connection that asks for branches and tags only. */
final class RemoteFetch implements Fetch {

  private final Repository clone;
  private final Source source;
  private final GitLimits limits;
  private final GitCredentials credentials;
  private final Notes notes;
  private final Deadline deadline;

  RemoteFetch(
      Repository clone, Source source, GitLimits limits, GitCredentials credentials, Notes notes) {
    this.clone = clone;
    this.source = source;
    this.limits = limits;
    this.credentials = credentials;
    this.notes = notes;
    deadline = new Deadline(limits, clone.getDirectory().toPath());
  }

  @Override
  public Snapshot run(Map<String, ObjectId> known) {
    try (Transport transport = open();
        FetchConnection connection =
            transport.openFetch(List.of(), Constants.HEAD, Constants.R_HEADS, Constants.R_TAGS)) {
      Snapshot snapshot = snapshot(connection);
      List<Ref> wanted = wanted(connection, snapshot);
      if (!wanted.isEmpty()) {
        connection.fetch(deadline, wanted, new HashSet<>(known.values()));
        refuseWhenCancelled();
      }
      return snapshot;
    } catch (GitFailure e) {
      throw e;
    } catch (IOException | URISyntaxException | RuntimeException e) {
      throw new FetchFailure(url(), limits, deadline).of(e);
    }
  }

  /** A cancelled fetch returns as if it were done. */
  private void refuseWhenCancelled() throws IOException {
    if (deadline.passed() != null) {
      throw new IOException("a limit of the sync is passed");
    }
  }

  private Transport open() throws IOException, URISyntaxException {
    Transport transport = Transport.open(clone, new URIish(source.address()));
    transport.setTimeout(Math.toIntExact(Math.max(1, limits.silence().toSeconds())));
    transport.setCheckFetchedObjects(false);
    if (transport instanceof TransportHttp http) {
      http.setHttpConnectionFactory(new GuardedHttp(source.address(), limits, deadline));
      String token = credentials.tokenFor(transport.getURI().getHost());
      if (token != null) {
        // Hosts look at the token alone; the name is what GitHub asks for.
        http.setCredentialsProvider(
            new UsernamePasswordCredentialsProvider("x-access-token", token));
      }
    }
    return transport;
  }

  private RepositoryUrl url() {
    return source.url();
  }

  private Snapshot snapshot(FetchConnection connection) {
    var refs = new TreeMap<String, ObjectId>();
    for (Ref ref : connection.getRefs()) {
      String name = ref.getName();
      if (!name.startsWith(Constants.R_HEADS) && !name.startsWith(Constants.R_TAGS)) {
        continue;
      }
      if (!Repository.isValidRefName(name)) {
        notes.add("REF_NAME_INVALID", "a ref has a name that git refuses; it is left out");
      } else if (ref.getObjectId() != null) {
        refs.put(name, ref.getObjectId());
      }
    }
    return new Snapshot(refs, head(connection)).checked(url(), limits);
  }

  private @Nullable String head(FetchConnection connection) {
    Ref head = connection.getRef(Constants.HEAD);
    return head != null && head.isSymbolic() ? head.getTarget().getName() : null;
  }

  private List<Ref> wanted(FetchConnection connection, Snapshot snapshot) throws IOException {
    var wanted = new ArrayList<Ref>();
    try (ObjectReader reader = clone.newObjectReader()) {
      for (Ref ref : connection.getRefs()) {
        ObjectId id = snapshot.refs().get(ref.getName());
        if (id != null && !reader.has(id)) {
          wanted.add(ref);
        }
      }
    }
    return wanted;
  }
}
