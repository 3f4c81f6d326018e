package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.code.FileRole;
import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.domain.code.TreeFile;
import dev.vibecoder.jobs.step.Outcome;
import dev.vibecoder.search.syntax.ParserTrouble;
import dev.vibecoder.store.EmbeddedChunk;
import dev.vibecoder.store.EmbeddedFile;
import dev.vibecoder.store.IndexedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file whose contents are claimed.
 *
 * @param claims by the hash of the content
 * @param fresh those of them that were made for this file
 */
record ClaimedFile(CutFile file, Map<String, Claim> claims, Set<Claim> fresh) {

  /** What is to be written of it, when its results are there. */
  Outcome<IndexEdit> outcome(Map<String, ClaimResult> results, Object run) {
    ChunkCounts counts = new ChunkTally(this, run).of(results);
    List<EmbeddedChunk> chunks = new ArrayList<>(file.texts().size());
    for (CutText text : file.texts()) {
      ClaimResult result = results.get(text.hash());
      if (result instanceof ClaimResult.Found found) {
        chunks.add(new EmbeddedChunk(text.chunk(), text.hash(), found.vector()));
      } else if (result instanceof ClaimResult.None none) {
        return without(none, counts);
      }
    }
    var embedded =
        new EmbeddedFile(entry(chunks, null), chunks, file.symbols(), file.words().impacts());
    return new Outcome.Done<>(new IndexEdit.Replace(embedded, counts, troubles()));
  }

  /** A file is indexed whole or not at all, so that its chunks follow each other without a gap. */
  private Outcome<IndexEdit> without(ClaimResult.None none, ChunkCounts counts) {
    var entry = entry(List.of(), none.reason());
    return new Outcome.Done<>(
        new IndexEdit.Replace(
            EmbeddedFile.without(entry), counts, List.of(issue(none.reason(), none.detail()))));
  }

  private List<IngestIssue> troubles() {
    ParserTrouble trouble = file.trouble();
    return trouble == null
        ? List.of()
        : List.of(
            issue(
                trouble.name(),
                "cut by lines, not by definitions; it is tried again when it changes"));
  }

  private IngestIssue issue(String reason, String detail) {
    return new IngestIssue(Stage.EMBED, file.file().blob(), file.file().path(), reason, detail);
  }

  private IndexedFile entry(List<EmbeddedChunk> chunks, @Nullable String skipped) {
    TreeFile tree = file.file();
    long tokens = chunks.stream().map(EmbeddedChunk::chunk).mapToLong(Chunk::tokens).sum();
    return new IndexedFile(
        tree.path(),
        tree.blob(),
        FileRole.of(tree.path()).name(),
        chunks.size(),
        tokens,
        skipped == null ? file.words().words() : 0,
        file.changes(),
        skipped);
  }
}
