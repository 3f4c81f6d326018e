package dev.vibecoder.bench.question;

/** What a question is made of, and so what a good answer to it shows. */
public enum QuestionKind {
  /** The subject of a later commit; its answer is the production code that the commit changed. */
  COMMIT_SUBJECT("commit subjects", false),
  /** How a comment that was cut begins; its answer is what the comment stood at. */
  DOC_SENTENCE("doc sentences", true),
  /** A name; its answer is where it is defined. */
  IDENTIFIER("exact identifiers", false),
  /** Half a name that no other definition has. */
  PARTIAL_NAME("partial names", false),
  /** A message as a log shows it, without the values; its answer is the code that makes it. */
  ERROR_MESSAGE("error messages", false),
  /** What a test is called; its answer is the test. */
  TEST("questions for tests", false);

  private final String title;
  private final boolean commentsCut;

  QuestionKind(String title, boolean commentsCut) {
    this.title = title;
    this.commentsCut = commentsCut;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** Is it asked of the tree without the comments that the questions are made of? */
  public boolean commentsCut() {
    return commentsCut;
  }
}
