package dev.vibecoder.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/** Stands where Spring AI wants a model, and gives the vectors that are there already. */
final class GivenVectors implements EmbeddingModel {

  private final int dimensions;
  private List<VectorRow> rows = List.of();
  private float[] question = {};

  GivenVectors(int dimensions) {
    this.dimensions = dimensions;
  }

  /** The rows that are embedded next, all of them at once. */
  void give(List<VectorRow> given) {
    rows = given;
  }

  void ask(float[] vector) {
    question = vector;
  }

  @Override
  public EmbeddingResponse call(EmbeddingRequest request) {
    List<Embedding> vectors = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      vectors.add(new Embedding(rows.get(i).vector(), i));
    }
    return new EmbeddingResponse(vectors);
  }

  @Override
  public float[] embed(String text) {
    return question;
  }

  @Override
  public float[] embed(Document document) {
    throw new UnsupportedOperationException("Rows are given all at once");
  }

  @Override
  public int dimensions() {
    return dimensions;
  }
}
