package dev.vibecoder.bench.retrieval;

import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.EmbeddingModel;
import dev.vibecoder.search.embed.Embeddings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An embedder that keeps its vectors in a folder, so that a second evaluation does not wait for the
 * model. Only for what is measured by what it finds, never by its time.
 */
public final class KeptVectors implements Embedder {

  /** The environment variable that names the folder; nothing is kept without it. */
  public static final String FOLDER = "BENCH_VECTORS";

  private final Embedder model;
  private final VectorFile kept;

  private KeptVectors(Embedder model, VectorFile kept) {
    this.model = model;
    this.kept = kept;
  }

  /** The model itself when no folder is named. */
  public static Embedder of(Embedder model, @Nullable String folder) throws IOException {
    if (folder == null || folder.isBlank()) {
      return model;
    }
    var kept = new VectorFile(Path.of(folder), model.model().name(), model.model().dimensions());
    return new KeptVectors(model, kept);
  }

  @Override
  public EmbeddingModel model() {
    return model.model();
  }

  @Override
  public int countTokens(String text) {
    return model.countTokens(text);
  }

  @Override
  public Embeddings embed(List<String> texts) {
    Map<Integer, float[]> vectors = new HashMap<>();
    Map<Integer, String> refusals = new HashMap<>();
    long tokens = 0;
    for (int i = 0; i < texts.size(); i++) {
      float[] known = kept.get(texts.get(i));
      if (known == null) {
        Embeddings made = model.embed(List.of(texts.get(i)));
        tokens += made.tokens();
        if (made.complete()) {
          known = made.vector(0);
          kept.put(texts.get(i), known);
        } else {
          refusals.put(i, String.join("; ", made.refusals().values()));
        }
      }
      if (known != null) {
        vectors.put(i, known);
      }
    }
    return new Embeddings(vectors, refusals, tokens, false, null, 0);
  }

  @Override
  public float[] embedQuery(String question) {
    return model.embedQuery(question);
  }
}
