package dev.vibecoder.search.token;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The tokenizer of bge-small-en-v1.5, whose vocabulary most open BERT embedding models share. */
public final class BgeVocabulary {

  private static final String RESOURCE = "/bge-small-en-v1.5-q-tokenizer.json";

  private BgeVocabulary() {}

  /** The tokenizer, read from the class path on first use and kept. */
  public static WordPieceTokenizer tokenizer() {
    return Holder.TOKENIZER;
  }

  private static final class Holder {
    private static final WordPieceTokenizer TOKENIZER = load();

    private static WordPieceTokenizer load() {
      try (InputStream json = BgeVocabulary.class.getResourceAsStream(RESOURCE)) {
        if (json == null) {
          throw new IllegalStateException("The class path lacks " + RESOURCE);
        }
        return WordPieceTokenizer.read(json);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
