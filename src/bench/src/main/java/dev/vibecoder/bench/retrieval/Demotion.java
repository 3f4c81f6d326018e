package dev.vibecoder.bench.retrieval;

import dev.vibecoder.domain.code.FileRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts tests and documents, as the product tells them apart, after all production code, unless the
 * question asks for them.
 */
public final class Demotion implements Retriever {

  private static final Pattern TESTS =
      Pattern.compile("(?i)\\b(tests?|testing|tested|specs?|benchmarks?|fixtures?|asserts?)\\b");

  private static final Pattern DOCS =
      Pattern.compile(
          "(?i)\\b(docs?|documentation|readme|changelog|tutorials?|guides?|examples?)\\b");

  private final Retriever found;

  /** Orders anew what this finds. */
  public Demotion(Retriever found) {
    this.found = found;
  }

  @Override
  public List<String> files(String question) throws Exception {
    boolean tests = TESTS.matcher(question).find();
    boolean docs = DOCS.matcher(question).find();
    List<String> first = new ArrayList<>();
    List<String> last = new ArrayList<>();
    for (String path : found.files(question)) {
      FileRole role = FileRole.of(path);
      boolean demoted = (role == FileRole.TEST && !tests) || (role == FileRole.DOCS && !docs);
      (demoted ? last : first).add(path);
    }
    first.addAll(last);
    return first;
  }
}
