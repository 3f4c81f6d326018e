package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.FileRole;
import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.domain.code.TreeFile;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.search.source.FileText;
import dev.vibecoder.search.source.IndexFilter;
import dev.vibecoder.store.EmbeddedFile;
import dev.vibecoder.store.IndexedFile;
import dev.vibecoder.store.PastChange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and cuts a file, or says why it is not indexed. */
final class FilePreparation {

  /** Longer ones do not fit an index entry of the database. */
  private static final int LONGEST_PATH_BYTES = 2_000;

  private final Clone clone;
  private final IndexFilter filter;
  private final FileCutter cutter;
  private final Map<String, PastChange> past;

  FilePreparation(
      Clone clone, IndexFilter filter, FileCutter cutter, Map<String, PastChange> past) {
    this.clone = clone;
    this.filter = filter;
    this.cutter = cutter;
    this.past = past;
  }

  Prepared of(IndexKey key) {
    if (key instanceof IndexKey.Gone gone) {
      return settled(new IndexEdit.Remove(gone.paths()));
    }
    if (key instanceof IndexKey.End) {
      return settled(new IndexEdit.Complete());
    }
    TreeFile file = ((IndexKey.Changed) key).file();
    try {
      return prepare(file);
    } catch (GitFailure e) {
      if (e.kind() != GitFailure.Kind.MISSING) {
        throw e;
      }
      return passedOver(file, "CONTENT_IS_GONE", String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      return passedOver(file, "NOT_EMBEDDED", e.toString());
    }
  }

  private Prepared prepare(TreeFile file) {
    FileText text = textOf(file);
    if (text == null) {
      return skipped(file, "PATH_TOO_LONG");
    }
    var reason = text.skipped();
    return reason != null
        ? skipped(file, reason.name())
        : new Prepared.Cut(cutter.cut(file, text.required(), past(file)));
  }

  private PastChange past(TreeFile file) {
    return past.getOrDefault(file.path(), PastChange.NONE);
  }

  private @Nullable FileText textOf(TreeFile file) {
    if (file.path().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH_BYTES) {
      return null;
    }
    var refused = filter.refuse(file.path(), file.size());
    if (refused != null) {
      return new FileText(null, refused);
    }
    Optional<byte[]> bytes = clone.content(file.blob(), file.size());
    return filter.read(file.path(), bytes.orElseThrow());
  }

  private static Prepared skipped(TreeFile file, String reason) {
    var entry =
        new IndexedFile(
            file.path(), file.blob(), FileRole.of(file.path()).name(), 0, 0, 0, 0, reason);
    return settled(new IndexEdit.Replace(EmbeddedFile.without(entry), ChunkCounts.NONE, List.of()));
  }

  private static Prepared settled(IndexEdit edit) {
    return new Prepared.Settled(new Outcome.Done<>(edit));
  }

  private static Prepared passedOver(TreeFile file, String reason, String detail) {
    return new Prepared.Settled(
        new Outcome.PassedOver<>(
            new IngestIssue(Stage.EMBED, file.blob(), file.path(), reason, detail)));
  }
}
