package dev.vibecoder.review;

import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Sources;
import dev.vibecoder.review.blob.BlobCache;
import dev.vibecoder.review.pmd.CodeLexers;
import dev.vibecoder.review.pmd.CodeTokens;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens of files, each content taken apart once. */
final class TokensOfFiles {

  /** Of 16 bytes a token, some 32 MiB. */
  private static final long CAPACITY = 2_000_000;

  private static final int WEIGHT = 16;

  private final int maxBytes;
  private final BlobCache<CodeTokens> tokens = new BlobCache<>(CAPACITY, of -> WEIGHT + of.size());

  /**
   * @param maxBytes most bytes of a file that is taken apart
   */
  TokensOfFiles(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Of a file as it is after the change. */
  CodeTokens after(ChangedFile file, Sources sources) {
    return of(file, file.blobAfter(), sources);
  }

  /** Of a file as it was before the change. */
  CodeTokens before(ChangedFile file, Sources sources) {
    return of(file, file.blobBefore(), sources);
  }

  private CodeTokens of(ChangedFile file, @Nullable String blob, Sources sources) {
    String language = Source.languageOf(file.file());
    return blob == null
        ? CodeTokens.failed("there is none")
        : tokens.get(blob, language, () -> read(blob, language, sources));
  }

  private CodeTokens read(String blob, String language, Sources sources) {
    Optional<String> text = sources.text(blob, maxBytes);
    return text.isPresent()
        ? CodeLexers.tokens(language, text.get())
        : CodeTokens.failed("too large, or no text");
  }
}
