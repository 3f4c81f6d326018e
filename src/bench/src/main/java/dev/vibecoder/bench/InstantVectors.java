package dev.vibecoder.bench;

import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.EmbeddingModel;
import dev.vibecoder.search.embed.Embeddings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The model, but for a while it makes up the vectors of texts in no time: random ones, the same for
 * the same text. So a large index is there within minutes; nothing can be said about what is found
 * in it, only how long it takes.
 */
final class InstantVectors implements Embedder {

  private final Embedder model;
  private volatile boolean made = true;

  InstantVectors(Embedder model) {
    this.model = model;
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
      vectors.put(i, vector(texts.get(i)));
    }
    return new Embeddings(vectors, Map.of(), 0, false, null, 0);
  }

  private float[] vector(String text) {
    var random = new SplittableRandom(text.hashCode());
    float[] vector = new float[model().dimensions()];
    double length = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
      length += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }

  @Override
  public float[] embedQuery(String question) {
    return model.embedQuery(question);
  }
}
