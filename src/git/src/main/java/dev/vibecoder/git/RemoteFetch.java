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
import org.jspecify.annotations.Nullable;

/** Fetches over the network, with one connection that asks for what is followed only. */
final class RemoteFetch implements Fetch {

  private final Repository clone;
  private final Source source;
  private final SyncTerms terms;
  private final Notes notes;
  private final Deadline deadline;

  RemoteFetch(Repository clone, Source source, SyncTerms terms, Notes notes) {
    this.clone = clone;
    this.source = source;
    this.terms = terms;
    this.notes = notes;
    deadline = new Deadline(terms.limits(), clone.getDirectory().toPath());
  }

  @Override
  public Snapshot run(Map<String, ObjectId> known) {
    try (Repository receiving =
            new ReceivingRepository(clone.getDirectory().toPath(), terms.limits(), deadline);
        Wire wire = Wire.open(receiving, source, terms, deadline);
        FetchConnection connection =
            wire.transport()
                .openFetch(
                    List.of(),
                    Constants.HEAD,
                    Constants.R_HEADS,
                    Constants.R_TAGS,
                    Snapshot.AI_NOTES)) {
      Snapshot snapshot = snapshot(connection);
      List<Ref> wanted = wanted(connection, snapshot);
      if (!wanted.isEmpty()) {
        connection.fetch(deadline, wanted, new HashSet<>(known.values()));
        // A cancelled fetch returns as if it were done.
        deadline.check();
      }
      wire.movedTo().ifPresent(to -> notes.add("MOVED", "has moved to " + to + "; register that"));
      return snapshot;
    } catch (GitFailure e) {
      throw e;
    } catch (IOException | URISyntaxException | RuntimeException e) {
      throw new FetchFailure(url(), deadline).of(e);
    }
  }

  private RepositoryUrl url() {
    return source.url();
  }

  private Snapshot snapshot(FetchConnection connection) {
    var refs = new TreeMap<String, ObjectId>();
    for (Ref ref : connection.getRefs()) {
      String name = ref.getName();
      if (ref.getObjectId() != null && Snapshot.takes(name, notes)) {
        refs.put(name, ref.getObjectId());
      }
    }
    return new Snapshot(refs, head(connection)).checked(url(), terms.limits());
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
