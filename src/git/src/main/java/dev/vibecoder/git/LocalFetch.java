package dev.vibecoder.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Takes over the refs and object files of a repository on this machine, as they are: faster than
 * asking it, and an odd object in it stops nobody.
 */
final class LocalFetch implements Fetch {

  private final Repository clone;
  private final Source source;
  private final GitLimits limits;
  private final Notes notes;
  private final Deadline deadline;

  LocalFetch(Repository clone, Source source, GitLimits limits, Notes notes) {
    this.clone = clone;
    this.source = source;
    this.limits = limits;
    this.notes = notes;
    deadline = new Deadline(limits, clone.getDirectory().toPath());
  }

  @Override
  public Snapshot run(Map<String, ObjectId> known) {
    Path from = Path.of(source.address());
    try {
      Snapshot snapshot = snapshot(from).checked(source.url(), limits);
      if (!snapshot.refs().equals(known)) {
        Path to = clone.getDirectory().toPath().resolve("objects");
        new ObjectFiles(source, to, deadline).copyFrom(from.resolve("objects"));
      }
      return snapshot;
    } catch (IOException e) {
      throw new FetchFailure(source.url(), deadline).of(e);
    }
  }

  private Snapshot snapshot(Path from) throws IOException {
    var refs = new TreeMap<String, ObjectId>();
    try (Repository origin =
        new FileRepositoryBuilder().setGitDir(from.toFile()).setMustExist(true).build()) {
      for (String prefix : new String[] {Constants.R_HEADS, Constants.R_TAGS}) {
        for (Ref ref : origin.getRefDatabase().getRefsByPrefix(prefix)) {
          if (ref.getObjectId() != null && Snapshot.takes(ref.getName(), notes)) {
            refs.put(ref.getName(), ref.getObjectId());
          }
        }
      }
      Ref aiNotes = origin.exactRef(Snapshot.AI_NOTES);
      if (aiNotes != null && aiNotes.getObjectId() != null) {
        refs.put(aiNotes.getName(), aiNotes.getObjectId());
      }
      return new Snapshot(refs, head(origin));
    }
  }

  private @Nullable String head(Repository origin) throws IOException {
    String text = source.head();
    if (text != null) {
      return text.startsWith("ref:") ? text.substring("ref:".length()).strip() : null;
    }
    Ref head = origin.exactRef(Constants.HEAD);
    return head != null && head.isSymbolic() ? head.getTarget().getName() : null;
  }
}
