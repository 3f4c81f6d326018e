package dev.vibecoder.git;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.project.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sync has found: the snapshot that the clone now holds.
 *
 * @param refs branches and tags with the commits they lead to, by name
 * @param headBranch short name of the branch to index: the one HEAD names; when that is missing,
 *     main, master, or the first by name; null when there is no branch
 * @param aiNotes the commit of {@code refs/notes/ai}, in which git-ai tells what agents wrote; null
 *     when there is none
 * @param cloned whether everything was fetched anew
 * @param changedRefs branches and tags that were added, moved or deleted since the last sync
 * @param notes refs that were passed over, and what is odd about the repository
 */
public record SyncResult(
    List<Ref> refs,
    @Nullable String headBranch,
    @Nullable String aiNotes,
    boolean cloned,
    int changedRefs,
    List<IngestIssue> notes) {

  public SyncResult {
    refs = List.copyOf(refs);
    notes = List.copyOf(notes);
  }
}
