package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.code.CodeSymbol;
import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.code.Stage;
import dev.vibecoder.domain.code.TreeFile;
import dev.vibecoder.review.SecretScanner;
import dev.vibecoder.search.chunk.ChunkedFile;
import dev.vibecoder.search.chunk.Chunker;
import dev.vibecoder.search.chunk.ContentHash;
import dev.vibecoder.search.chunk.CutChunk;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.Embeddings;
import dev.vibecoder.search.text.SourceWords;
import dev.vibecoder.store.CodeChunkTable;
import dev.vibecoder.store.EmbeddedChunk;
import dev.vibecoder.store.EmbeddedFile;
import dev.vibecoder.store.IndexedFile;
import dev.vibecoder.store.PastChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Cuts the text of a file and finds a vector for each chunk: a known one where the project has the
 * same text already, else the model's. Secrets are masked before anything is cut.
 */
final class ChunkEmbedding {

  /** Names how files are cut, masked and headed; another name has every file embedded anew. */
  static final String CHUNKER = Chunker.version(Chunker.DEFAULT_TOKENS);

  private final int generation;
  private final Chunker chunker;
  private final Embedder embedder;
  private final SecretScanner secrets;
  private final CodeChunkTable known;
  private final Map<String, PastChange> past;

  ChunkEmbedding(
      int generation,
      Chunker chunker,
      Embedder embedder,
      SecretScanner secrets,
      CodeChunkTable known,
      Map<String, PastChange> past) {
    this.generation = generation;
    this.chunker = chunker;
    this.embedder = embedder;
    this.secrets = secrets;
    this.known = known;
    this.past = past;
  }

  IndexEdit embed(TreeFile file, String text) {
    String masked = secrets.mask(text);
    ChunkedFile cut = chunker.cut(file.path(), masked);
    PastChange change = past.getOrDefault(file.path(), PastChange.NONE);
    SourceWords words =
        SourceWords.of(
            file.path(),
            masked,
            cut.symbols(),
            change.subjects().stream().map(secrets::mask).toList());
    List<Chunk> chunks = cut.chunks().stream().map(CutChunk::chunk).toList();
    Map<String, String> textByHash = new LinkedHashMap<>();
    List<String> hashes = new ArrayList<>(chunks.size());
    for (CutChunk each : cut.chunks()) {
      String hash = ContentHash.of(each.chunk().content());
      hashes.add(hash);
      textByHash.putIfAbsent(hash, each.embeddedText());
    }
    Map<String, float[]> vectors =
        new LinkedHashMap<>(known.vectors(generation, textByHash.keySet()));
    textByHash.keySet().removeAll(vectors.keySet());
    return combine(file, chunks, hashes, vectors, textByHash, cut.symbols(), words, change);
  }

  private IndexEdit combine(
      TreeFile file,
      List<Chunk> chunks,
      List<String> hashes,
      Map<String, float[]> vectors,
      Map<String, String> missing,
      List<CodeSymbol> symbols,
      SourceWords words,
      PastChange change) {
    long begin = System.nanoTime();
    List<String> missingHashes = List.copyOf(missing.keySet());
    Embeddings made = missing.isEmpty() ? null : embedder.embed(List.copyOf(missing.values()));
    long nanos = System.nanoTime() - begin;
    if (made == null) {
      return replace(
          file, chunks, hashes, vectors, IndexEdit.ModelUse.NONE, symbols, words, change);
    }
    made.vectors().forEach((position, v) -> vectors.put(missingHashes.get(position), v));
    var use =
        new IndexEdit.ModelUse(
            made.vectors().size(),
            chunks.size() - made.vectors().size(),
            made.tokens(),
            made.reportedCost(),
            nanos);
    return made.complete()
        ? replace(file, chunks, hashes, vectors, use, symbols, words, change)
        : refused(file, made, use);
  }

  private static IndexEdit replace(
      TreeFile file,
      List<Chunk> chunks,
      List<String> hashes,
      Map<String, float[]> vectors,
      IndexEdit.ModelUse use,
      List<CodeSymbol> symbols,
      SourceWords words,
      PastChange change) {
    List<EmbeddedChunk> embedded = new ArrayList<>(chunks.size());
    for (int i = 0; i < chunks.size(); i++) {
      String hash = hashes.get(i);
      float[] vector = Objects.requireNonNull(vectors.get(hash));
      embedded.add(new EmbeddedChunk(chunks.get(i), hash, vector));
    }
    return new IndexEdit.Replace(
        new EmbeddedFile(
            FileEmbedding.entry(file, embedded, words, change), embedded, symbols, words.impacts()),
        use,
        List.of());
  }

  /** A file is indexed whole or not at all, so that its chunks follow each other without a gap. */
  private static IndexEdit refused(TreeFile file, Embeddings made, IndexEdit.ModelUse use) {
    String detail = String.join("; ", made.refusals().values());
    return new IndexEdit.Replace(
        EmbeddedFile.without(
            new IndexedFile(file.path(), file.blob(), "MAIN", 0, 0, 0, 0, "REFUSED_BY_MODEL")),
        use,
        List.of(
            new IngestIssue(Stage.EMBED, file.blob(), file.path(), "REFUSED_BY_MODEL", detail)));
  }
}
