package dev.vibecoder.bench.retrieval;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ReciprocalRankFuser;
import java.util.ArrayList;
import java.util.List;

/**
 * LangChain4j's reciprocal-rank fusion of files. Its contents must be equal to meet, which windows
 * and segments never are, so files are what is fused.
 */
public final class Fusion implements Retriever {

  private final List<Retriever> parts;

  /** Fuses what these find. */
  public Fusion(Retriever... parts) {
    this.parts = List.of(parts);
  }

  @Override
  public List<String> files(String question) throws Exception {
    List<List<Content>> found = new ArrayList<>();
    for (Retriever part : parts) {
      found.add(part.files(question).stream().map(Content::from).toList());
    }
    return ReciprocalRankFuser.fuse(found).stream().map(c -> c.textSegment().text()).toList();
  }
}
