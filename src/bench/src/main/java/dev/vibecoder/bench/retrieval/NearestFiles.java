package dev.vibecoder.bench.retrieval;

import dev.vibecoder.search.embed.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Files by their nearest vector alone, all compared. */
public final class NearestFiles implements Retriever {

  private static final int DEPTH = 20;

  private final Embedder embedder;
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String path, float[] vector) {}

  private record Near(String path, double similarity) {}

  public NearestFiles(Embedder embedder) {
    this.embedder = embedder;
  }

  /** Adds a vector of a file, of length one. */
  public void add(String path, float[] vector) {
    entries.add(new Entry(path, vector));
  }

  @Override
  public List<String> files(String question) {
    float[] asked = embedder.embedQuery(question);
    return entries.stream()
        .map(entry -> new Near(entry.path(), dot(asked, entry.vector())))
        .sorted(Comparator.comparingDouble(near -> -near.similarity()))
        .map(Near::path)
        .distinct()
        .limit(DEPTH)
        .toList();
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
