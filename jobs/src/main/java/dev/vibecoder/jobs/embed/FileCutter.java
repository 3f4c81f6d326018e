package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.TreeFile;
import dev.vibecoder.review.SecretScanner;
import dev.vibecoder.search.chunk.ChunkedFile;
import dev.vibecoder.search.chunk.Chunker;
import dev.vibecoder.search.chunk.ContentHash;
import dev.vibecoder.search.chunk.CutChunk;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.syntax.SyntaxParsers;
import dev.vibecoder.search.text.SourceWords;
import dev.vibecoder.store.PastChange;
import java.util.List;
import java.util.Optional;

/** Cuts files as one generation wants it. Secrets are masked before anything is cut. */
final class FileCutter {

  private final Chunker chunker;
  private final SecretScanner secrets;

  private FileCutter(Chunker chunker, SecretScanner secrets) {
    this.chunker = chunker;
    this.secrets = secrets;
  }

  /** The name of the chunker that is used from now on: its version and its budget. */
  static String nameFor(Embedder embedder, int chunkTokens) {
    return Chunker.version(Math.min(chunkTokens, embedder.model().maxTokens()));
  }

  /** The cutter of this name; empty when this version of the program has it no more. */
  static Optional<FileCutter> named(
      String name, Embedder embedder, SecretScanner secrets, SyntaxParsers parsers) {
    String budget = name.substring(name.lastIndexOf('/') + 1);
    if (!budget.matches("\\d{2,5}") || !Chunker.version(Integer.parseInt(budget)).equals(name)) {
      return Optional.empty();
    }
    var chunker = new Chunker(embedder::countTokens, Integer.parseInt(budget), parsers);
    return Optional.of(new FileCutter(chunker, secrets));
  }

  CutFile cut(TreeFile file, String text, PastChange past) {
    String masked = secrets.mask(text);
    ChunkedFile cut = chunker.cut(file.path(), masked);
    List<String> subjects = past.subjects().stream().map(secrets::mask).toList();
    SourceWords words = SourceWords.of(file.path(), masked, cut.symbols(), subjects);
    return new CutFile(
        file,
        cut.chunks().stream().map(FileCutter::text).toList(),
        cut.symbols(),
        words,
        past.commits(),
        cut.trouble());
  }

  private static CutText text(CutChunk cut) {
    return new CutText(cut.chunk(), ContentHash.of(cut.chunk().content()), cut.embeddedText());
  }
}
