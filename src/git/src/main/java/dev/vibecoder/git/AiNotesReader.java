package dev.vibecoder.git;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Reads the notes that git-ai wrote between two states of its notes. */
final class AiNotesReader {

  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_ISSUES = 1_000;

  private final ClonedObjects objects;
  private final int maxEntries;
  private final Consumer<AiNote> each;
  private final List<IngestIssue> issues = new ArrayList<>();

  AiNotesReader(ClonedObjects objects, int maxEntries, Consumer<AiNote> each) {
    this.objects = objects;
    this.maxEntries = maxEntries;
    this.each = each;
  }

  List<IngestIssue> pass(@Nullable ObjectId before, ObjectId after) {
    ObjectId tree = tree(after);
    if (tree != null) {
      try {
        new NotesDiff(objects, maxEntries, this::note)
            .pass(before == null ? null : tree(before), tree);
      } catch (TreeTooLarge e) {
        report(after.name(), "TOO_MANY_NOTES", e.getMessage() + "; the rest is left out");
      }
    }
    return issues;
  }

  private @Nullable ObjectId tree(ObjectId commit) {
    return CommitHeader.tree(objects.commit(commit));
  }

  private void note(String commit, ObjectId blob) {
    try {
      AuthorshipLog.agent(content(blob)).ifPresent(agent -> each.accept(new AiNote(commit, agent)));
    } catch (MalformedNote e) {
      report(commit, "NOTE_MALFORMED", "the note of git-ai is not used: " + e.getMessage());
    }
  }

  private byte[] content(ObjectId blob) throws MalformedNote {
    try {
      Optional<byte[]> content =
          objects.size(blob) > MOST_BYTES ? Optional.empty() : objects.blob(blob, MOST_BYTES);
      return content.orElseThrow(() -> new MalformedNote("more than " + MOST_BYTES + " bytes"));
    } catch (GitFailure e) {
      throw new MalformedNote("its object cannot be read");
    }
  }

  private void report(String object, String reason, String detail) {
    if (issues.size() < MOST_ISSUES) {
      issues.add(new IngestIssue(Stage.INGEST, object, null, reason, detail));
    }
  }
}
