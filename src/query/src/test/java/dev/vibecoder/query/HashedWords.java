package dev.vibecoder.query;

import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.EmbeddingModel;
import dev.vibecoder.search.embed.Embeddings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A model that finds texts by the words that they share with the question. */
final class HashedWords implements Embedder {

  static final int DIMENSIONS = 384;

  private final String name;

  HashedWords(String name) {
    this.name = name;
  }

  @Override
  public EmbeddingModel model() {
    return new EmbeddingModel("local", name, DIMENSIONS, 512, true);
  }

  @Override
  public int countTokens(String text) {
    return text.length();
  }

  @Override
  public Embeddings embed(List<String> texts) {
    Map<Integer, float[]> vectors = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      vectors.put(i, embedQuery(texts.get(i)));
    }
    return new Embeddings(vectors, Map.of(), 1, false, null, 0);
  }

  @Override
  public float[] embedQuery(String question) {
    float[] vector = new float[DIMENSIONS];
    vector[0] = 0.01f;
    for (String word : question.toLowerCase(Locale.ROOT).split("\\W+")) {
      vector[Math.floorMod(word.hashCode(), DIMENSIONS)] += 1;
    }
    double length = 0;
    for (float each : vector) {
      length += each * each;
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }
}
