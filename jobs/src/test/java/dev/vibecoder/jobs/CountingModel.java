package dev.vibecoder.jobs;

import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.EmbeddingModel;
import dev.vibecoder.search.embed.Embeddings;
import dev.vibecoder.testkit.FakeVectors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A model in this process that remembers what it was asked for. */
public final class CountingModel implements Embedder {

  /** Of its vectors. */
  public static final int DIMENSIONS = 16;

  private final String name;
  private final List<String> texts = new CopyOnWriteArrayList<>();

  /** A model of this name. */
  public CountingModel(String name) {
    this.name = name;
  }

  /** All texts so far. */
  public List<String> texts() {
    return List.copyOf(texts);
  }

  /** Begins to remember anew. */
  public void forget() {
    texts.clear();
  }

  @Override
  public EmbeddingModel model() {
    return new EmbeddingModel("local", name, DIMENSIONS, 512, true);
  }

  @Override
  public int countTokens(String text) {
    return 2 + text.length() / 4;
  }

  @Override
  public Embeddings embed(List<String> asked) {
    texts.addAll(asked);
    Map<Integer, float[]> vectors = new HashMap<>();
    long tokens = 0;
    for (int i = 0; i < asked.size(); i++) {
      vectors.put(i, FakeVectors.of(asked.get(i), DIMENSIONS));
      tokens += countTokens(asked.get(i));
    }
    return new Embeddings(vectors, Map.of(), tokens, false, null, 0);
  }

  @Override
  public float[] embedQuery(String question) {
    return FakeVectors.of(question, DIMENSIONS);
  }
}
