package dev.vibecoder.bench.retrieval;

import java.util.List;

/** Finds files for a question, the best first, each once. */
public interface Retriever {

  List<String> files(String question) throws Exception;
}
