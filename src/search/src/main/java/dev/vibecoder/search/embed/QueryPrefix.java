package dev.vibecoder.search.embed;

import java.util.Locale;

/** What models of known families were trained to read before a question. */
final class QueryPrefix {

  private static final String BGE = "Represent this sentence for searching relevant passages: ";

  private QueryPrefix() {}

  static String of(String model) {
    String name = model.toLowerCase(Locale.ROOT);
    boolean trainedWithOne =
        name.contains("bge-small-en")
            || name.contains("bge-base-en")
            || name.contains("bge-large-en")
            || name.contains("mxbai-embed-large");
    return trainedWithOne ? BGE : "";
  }
}
