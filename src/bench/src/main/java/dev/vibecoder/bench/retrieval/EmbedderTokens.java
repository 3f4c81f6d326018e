package dev.vibecoder.bench.retrieval;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.TokenCountEstimator;
import dev.vibecoder.search.embed.Embedder;

/** Counts the tokens of the model in use for LangChain4j. */
final class EmbedderTokens implements TokenCountEstimator {

  private final Embedder embedder;

  EmbedderTokens(Embedder embedder) {
    this.embedder = embedder;
  }

  @Override
  public int estimateTokenCountInText(String text) {
    return embedder.countTokens(text);
  }

  @Override
  public int estimateTokenCountInMessage(ChatMessage message) {
    throw new UnsupportedOperationException("Only text is split");
  }

  @Override
  public int estimateTokenCountInMessages(Iterable<ChatMessage> messages) {
    throw new UnsupportedOperationException("Only text is split");
  }
}
