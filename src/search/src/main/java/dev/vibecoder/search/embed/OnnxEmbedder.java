package dev.vibecoder.search.embed;

import dev.vibecoder.search.token.BgeVocabulary;
import dev.vibecoder.search.token.WordPieceTokenizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** bge-small-en-v1.5 in this process; the model is loaded by the first text that is embedded. */
final class OnnxEmbedder implements Embedder {

  static final String MODEL = "bge-small-en-v1.5-int8";
  static final int DIMENSIONS = 384;
  static final int MAX_TOKENS = 512;

  private final String queryPrefix;

  OnnxEmbedder(String queryPrefix) {
    this.queryPrefix = queryPrefix;
  }

  @Override
  public EmbeddingModel model() {
    return new EmbeddingModel("local", MODEL, DIMENSIONS, MAX_TOKENS, true);
  }

  @Override
  public int countTokens(String text) {
    return BgeVocabulary.tokenizer().count(text) + WordPieceTokenizer.SPECIAL_TOKENS;
  }

  @Override
  public Embeddings embed(List<String> texts) {
    Map<Integer, float[]> vectors = new HashMap<>();
    Map<Integer, String> refusals = new HashMap<>();
    long tokens = 0;
    for (int i = 0; i < texts.size(); i++) {
      long[] ids = BgeVocabulary.tokenizer().encode(texts.get(i));
      if (ids.length == WordPieceTokenizer.SPECIAL_TOKENS) {
        refusals.put(i, "it has no word to embed");
      } else if (ids.length > MAX_TOKENS) {
        refusals.put(i, "it takes %d tokens, the model reads %d".formatted(ids.length, MAX_TOKENS));
      } else {
        vectors.put(i, vector(ids));
        tokens += ids.length;
      }
    }
    return new Embeddings(vectors, refusals, tokens, false, null, 0);
  }

  @Override
  public String asQuestion(String question) {
    return queryPrefix + Questions.cut(question);
  }

  @Override
  public float[] embedQuery(String question) {
    if (question.isBlank()) {
      throw new IllegalArgumentException("The question is blank");
    }
    return vector(cut(BgeVocabulary.tokenizer().encode(queryPrefix + Questions.cut(question))));
  }

  private static long[] cut(long[] ids) {
    if (ids.length <= MAX_TOKENS) {
      return ids;
    }
    long[] head = Arrays.copyOf(ids, MAX_TOKENS);
    head[MAX_TOKENS - 1] = ids[ids.length - 1];
    return head;
  }

  private static float[] vector(long[] ids) {
    return UnitVector.of(Loaded.SESSION.run(ids, DIMENSIONS));
  }

  /** Loading takes the better part of a second, which commands that do not embed must not pay. */
  private static final class Loaded {
    private static final BgeSession SESSION = BgeSession.load();
  }
}
