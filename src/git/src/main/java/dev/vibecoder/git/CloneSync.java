package dev.vibecoder.git;

import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.domain.project.Ref;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/** Brings one clone up to date, or makes it when it is missing, cut elsewhere or damaged. */
final class CloneSync {

  private static final long SPARE_BYTES = 256L << 20;
  private static final int COPIES = 3;

  private final CloneFolder folder;
  private final Source source;
  private final SyncTerms terms;
  private final Notes notes;

  CloneSync(CloneFolder folder, Source source, SyncTerms terms) {
    this.folder = folder;
    this.source = source;
    this.terms = terms;
    notes = new Notes(Stage.SYNC, source.url().toString());
  }

  SyncResult run() throws IOException {
    folder.sweep();
    if (folder.exists()) {
      SyncResult updated = tryUpdate();
      if (updated != null) {
        return updated;
      }
      notes.add(
          "CLONE_REPLACED", "the clone was damaged, overgrown or cut elsewhere; it was made anew");
    }
    return cloneAnew();
  }

  /** The result, or null when the clone must be made again. */
  private @Nullable SyncResult tryUpdate() throws IOException {
    if (folder.isDamaged()) {
      return null;
    }
    try (Repository clone = open(folder.gitDir().toFile())) {
      if (!clone.getObjectDatabase().getShallowCommits().equals(source.shallowCommits())) {
        return null;
      }
      Map<String, ObjectId> known = new CloneRefs(clone).read();
      if (!tipsAreReadable(clone, known) || isOvergrown()) {
        return null;
      }
      SyncResult result = fetch(clone, known, false);
      joinPacks();
      return result;
    } catch (GitFailure e) {
      if (e.kind() == GitFailure.Kind.CORRUPT) {
        return null;
      }
      throw e;
    }
  }

  /** Packs of a local source are taken over each time it repacks; this many copies are enough. */
  private boolean isOvergrown() throws IOException {
    return source.url().isFile()
        && ObjectFiles.packedBytes(folder.gitDir().resolve("objects"))
            > SPARE_BYTES
                + COPIES * ObjectFiles.packedBytes(Path.of(source.address()).resolve("objects"));
  }

  /** Those of a local source have the names that they have there, and would come again. */
  private void joinPacks() {
    if (!source.url().isFile()) {
      try {
        new SmallPacks(folder.gitDir()).join();
      } catch (IOException | RuntimeException e) {
        // They are as good as before; an object among them that is damaged is found when it is
        // read.
      }
    }
  }

  private static Repository open(File gitDir) throws IOException {
    return new FileRepositoryBuilder().setGitDir(gitDir).setBare().build();
  }

  private boolean tipsAreReadable(Repository clone, Map<String, ObjectId> refs) {
    try (ObjectReader reader = clone.newObjectReader()) {
      for (ObjectId id : new HashSet<>(refs.values())) {
        reader.open(id).getSize();
      }
      return clone.getObjectDatabase().exists();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private SyncResult cloneAnew() throws IOException {
    Path temporary = folder.newTemporary();
    SyncResult result;
    try (Repository clone = open(temporary.toFile())) {
      clone.create(true);
      configure(clone);
      clone.getObjectDatabase().setShallowCommits(source.shallowCommits());
      result = fetch(clone, Map.of(), true);
    } catch (GitFailure | IOException e) {
      CloneFolder.delete(temporary);
      throw e;
    }
    folder.noteReason(temporary);
    folder.replaceWith(temporary);
    return result;
  }

  private void configure(Repository clone) throws IOException {
    StoredConfig config = clone.getConfig();
    String remote = ConfigConstants.CONFIG_REMOTE_SECTION;
    config.setString(remote, Constants.DEFAULT_REMOTE_NAME, "url", source.url().toString());
    config.setStringList(
        remote,
        Constants.DEFAULT_REMOTE_NAME,
        "fetch",
        List.of(
            "+refs/heads/*:refs/heads/*",
            "+refs/tags/*:refs/tags/*",
            "+" + Snapshot.AI_NOTES + ":" + Snapshot.AI_NOTES));
    config.setInt(ConfigConstants.CONFIG_GC_SECTION, null, ConfigConstants.CONFIG_KEY_AUTO, 0);
    config.save();
  }

  private SyncResult fetch(Repository clone, Map<String, ObjectId> known, boolean cloned)
      throws IOException {
    Snapshot snapshot = fetchInto(clone).run(known);
    PeeledRefs peeled = peel(clone, snapshot);
    if (!snapshot.refs().equals(known)) {
      checkConnected(clone, peeled.all(), known);
    }
    String head = HeadBranch.choose(snapshot.head(), peeled.refs(), notes);
    var refs = new CloneRefs(clone);
    refs.write(snapshot.refs(), peeled.peeled());
    if (head != null) {
      refs.writeHead(head);
    }
    if (!source.shallowCommits().isEmpty()) {
      notes.add("SHALLOW", "the source has a part of its history only; so has the clone");
    }
    int changes = snapshot.changesSince(known);
    String shortHead = head == null ? null : new Ref(head, "").shortName();
    return new SyncResult(
        peeled.refs(), shortHead, peeled.aiNotes(), cloned, changes, notes.toList());
  }

  private Fetch fetchInto(Repository clone) {
    return source.url().isFile()
        ? new LocalFetch(clone, source, terms.limits(), notes)
        : new RemoteFetch(clone, source, terms, notes);
  }

  private PeeledRefs peel(Repository clone, Snapshot snapshot) {
    try (ObjectReader reader = clone.newObjectReader()) {
      return PeeledRefs.of(snapshot.refs(), reader, notes);
    } catch (IOException e) {
      throw new GitFailure(
          GitFailure.Kind.CORRUPT,
          "%s: a branch or tag names an object that is missing; run 'git fsck' there"
              .formatted(source.url()),
          e);
    }
  }

  /** Every commit that is new must be there before a ref may name it. */
  private void checkConnected(Repository clone, List<Ref> refs, Map<String, ObjectId> known)
      throws IOException {
    Set<ObjectId> shallow = clone.getObjectDatabase().getShallowCommits();
    try (var objects =
            new ClonedObjects(
                clone.newObjectReader(),
                source.url().toString(),
                terms.limits().maxTextBytes(),
                ObjectCaches.ofDefaultSize());
        var walk = new RevWalk(clone)) {
      walk.setRetainBody(false);
      var tips = new HashSet<String>();
      known.values().forEach(id -> tips.add(id.name()));
      List<Ref> moved = refs.stream().filter(ref -> !tips.contains(ref.sha())).toList();
      var quick = new CensusWalk(walk, objects, shallow, HistoryBound.NONE);
      if (quick.beyond(moved, tips).isEmpty()) {
        // A malformed commit, or one that is missing: the longer way says which.
        new History(objects, shallow, HistoryBound.NONE).readAll(moved, known.values());
      }
    }
  }
}
