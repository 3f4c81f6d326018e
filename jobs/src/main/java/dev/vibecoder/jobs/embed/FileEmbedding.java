package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.code.FileRole;
import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.domain.code.TreeFile;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.search.embed.EmbeddingFailure;
import dev.vibecoder.search.source.FileText;
import dev.vibecoder.search.source.IndexFilter;
import dev.vibecoder.search.text.SourceWords;
import dev.vibecoder.store.EmbeddedChunk;
import dev.vibecoder.store.EmbeddedFile;
import dev.vibecoder.store.IndexedFile;
import dev.vibecoder.store.PastChange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of a file what the index holds of it: chunks with vectors, or the reason for none. */
final class FileEmbedding {

  /** Longer ones do not fit an index entry of the database. */
  private static final int LONGEST_PATH_BYTES = 2_000;

  private final Clone clone;
  private final IndexFilter filter;
  private final ChunkEmbedding chunks;

  FileEmbedding(Clone clone, IndexFilter filter, ChunkEmbedding chunks) {
    this.clone = clone;
    this.filter = filter;
    this.chunks = chunks;
  }

  Outcome<IndexEdit> of(IndexKey key) {
    if (key instanceof IndexKey.Gone gone) {
      return new Outcome.Done<>(new IndexEdit.Remove(gone.paths()));
    }
    TreeFile file = ((IndexKey.Changed) key).file();
    try {
      return new Outcome.Done<>(replacement(file));
    } catch (EmbeddingFailure e) {
      throw e; // it is about the model, and so about every file
    } catch (GitFailure e) {
      if (e.kind() != GitFailure.Kind.MISSING) {
        throw e;
      }
      return passedOver(file, "CONTENT_IS_GONE", String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      return passedOver(file, "NOT_EMBEDDED", e.toString());
    }
  }

  private IndexEdit replacement(TreeFile file) {
    FileText text = textOf(file);
    if (text == null) {
      return skipped(file, "PATH_TOO_LONG");
    }
    var reason = text.skipped();
    if (reason != null) {
      return skipped(file, reason.name());
    }
    return chunks.embed(file, text.required());
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

  private static IndexEdit skipped(TreeFile file, String reason) {
    return new IndexEdit.Replace(
        EmbeddedFile.without(new IndexedFile(file.path(), file.blob(), "MAIN", 0, 0, 0, 0, reason)),
        IndexEdit.ModelUse.NONE,
        List.of());
  }

  private static Outcome<IndexEdit> passedOver(TreeFile file, String reason, String detail) {
    return new Outcome.PassedOver<>(
        new IngestIssue(Stage.EMBED, file.blob(), file.path(), reason, detail));
  }

  /** The index entry of a file with these chunks. */
  static IndexedFile entry(
      TreeFile file, List<EmbeddedChunk> embedded, SourceWords words, PastChange change) {
    long tokens = embedded.stream().map(EmbeddedChunk::chunk).mapToLong(Chunk::tokens).sum();
    return new IndexedFile(
        file.path(),
        file.blob(),
        FileRole.of(file.path()).name(),
        embedded.size(),
        tokens,
        words.words(),
        change.commits(),
        null);
  }
}
