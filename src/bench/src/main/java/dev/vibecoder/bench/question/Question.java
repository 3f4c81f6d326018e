package dev.vibecoder.bench.question;

import java.util.Set;

/**
 * A question with the files that answer it.
 *
 * @param files paths in the tree that is searched; one or more
 */
public record Question(QuestionKind kind, String text, Set<String> files) {

  public Question {
    if (text.isBlank() || files.isEmpty()) {
      throw new IllegalArgumentException("A question needs words and an answer: " + text);
    }
    files = Set.copyOf(files);
  }
}
