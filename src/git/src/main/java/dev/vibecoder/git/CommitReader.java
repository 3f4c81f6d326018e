package dev.vibecoder.git;

import dev.vibecoder.domain.code.AgentTrailers;
import dev.vibecoder.domain.code.CodingAgents;
import dev.vibecoder.domain.code.Commit;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Signature;
import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.domain.code.TaskReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Reads one commit: who, when, why, and what it changes against its first parent. */
final class CommitReader {

  private static final int LONGEST_MESSAGE = 100_000;

  private final ClonedObjects objects;
  private final GitLimits limits;
  private final ObjectId id;
  private final CommitHeader header;
  private final boolean shallow;
  private final Notes notes;

  CommitReader(ClonedObjects objects, GitLimits limits, ObjectId id, Set<ObjectId> shallowCommits) {
    this.objects = objects;
    this.limits = limits;
    this.id = id;
    header = CommitHeader.parse(objects.commit(id));
    shallow = shallowCommits.contains(id);
    notes = new Notes(Stage.INGEST, id.name());
  }

  Commit commit() {
    var text = new SafeText(header.encoding(), notes);
    var identity = new Identity(text, notes);
    Signature author = identity.read(header.author(), "AUTHOR");
    Signature committer = identity.read(header.committer(), "COMMITTER");
    String message = text.of(header.message(), LONGEST_MESSAGE, "MESSAGE");
    var files = new ArrayList<FileChange>();
    var patchId = new PatchId();
    eachFile(
        counted -> {
          files.add(counted.change());
          patchId.add(counted);
        });
    return new Commit(
        id.name(),
        header.parents().stream().map(ObjectId::name).toList(),
        dated(author, header.author(), committer),
        dated(committer, header.committer(), author),
        message,
        agent(message, author),
        TaskReference.inMessage(message).orElse(null),
        shallow ? null : patchId.text(),
        files,
        notes.toList());
  }

  private static @Nullable String agent(String message, Signature author) {
    String credited = AgentTrailers.agentOf(message);
    return credited != null ? credited : CodingAgents.author(author.name(), author.email());
  }

  /** Who is missing has at least the date of the other one. */
  private static Signature dated(Signature one, byte @Nullable [] line, Signature other) {
    Instant when = line == null ? other.when() : one.when();
    return new Signature(one.name(), one.email(), when);
  }

  /** What was passed over so far. */
  List<IngestIssue> notes() {
    return notes.toList();
  }

  String message() {
    return new SafeText(header.encoding(), notes).of(header.message(), LONGEST_MESSAGE, "MESSAGE");
  }

  boolean isMerge() {
    return header.parents().size() > 1;
  }

  /** Passes on each changed file; none of a merge, as {@code git log --numstat} has it. */
  void eachFile(Consumer<CountedFile> each) {
    if (shallow) {
      notes.add("SHALLOW_BOUNDARY", "the history is cut here; all files count as added");
    }
    if (isMerge() && !shallow) {
      return;
    }
    if (header.tree() == null) {
      notes.add("TREE_MISSING", "the commit names no tree; it has no files");
      return;
    }
    var diff = new TreeDiff(objects, limits.maxFilesPerCommit());
    List<FileDelta> deltas = deltas(diff, header.tree());
    new FileChanges(objects, diff.attributes(), notes).count(deltas, each);
    if (diff.attributes().gaveUp()) {
      notes.add("ATTRIBUTES_IGNORED", "the patterns of .gitattributes take too long to match");
    }
  }

  private List<FileDelta> deltas(TreeDiff diff, ObjectId tree) {
    try {
      List<FileDelta> deltas = diff.between(parentTree(), tree);
      if (diff.brokenTree()) {
        notes.add("TREE_MALFORMED", "a tree breaks off; what follows there is left out");
      }
      if (diff.unreadableTree()) {
        notes.add(
            Damage.TREE, "a tree is missing or damaged; the files of its folder are left out");
      }
      return Renames.join(deltas, objects);
    } catch (TreeTooLarge e) {
      notes.add("TOO_MANY_FILES", e.getMessage() + "; the commit is stored without files");
      return List.of();
    }
  }

  private @Nullable ObjectId parentTree() {
    if (shallow || header.parents().isEmpty()) {
      return null;
    }
    return CommitHeader.tree(objects.commit(header.parents().get(0)));
  }
}
