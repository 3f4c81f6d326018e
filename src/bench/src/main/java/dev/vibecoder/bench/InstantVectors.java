package dev.vibecoder.bench;

import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.EmbeddingModel;
import dev.vibecoder.search.embed.Embeddings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The model, but for a while it makes up the vectors of texts in no time, the same for the same
 * text. So a large index is there within minutes; nothing can be said about what is found in it,
 * only how long it takes.
 */
final class InstantVectors implements Embedder {

  private final Embedder model;
  private final SyntheticVectors synthetic;
  private volatile boolean made = true;

  InstantVectors(Embedder model) {
    this.model = model;
    this.synthetic = new SyntheticVectors(model.model().dimensions());
  }

  /** From now on the model itself does the work. */
  void end() {
    made = false;
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
    if (!made) {
      return model.embed(texts);
    }
    Map<Integer, float[]> vectors = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      vectors.put(i, synthetic.question(texts.get(i).hashCode()));
    }
    return new Embeddings(vectors, Map.of(), 0, false, null, 0);
  }

  @Override
  public float[] embedQuery(String question) {
    return model.embedQuery(question);
  }
}
