package dev.vibecoder.domain.code;

/** What a file is for, as far as its path tells: a search shows what runs before what tries it. */
public enum FileRole {
  /** The product itself, its build and its configuration. */
  MAIN,
  /** Tests, their fixtures and data. */
  TEST,
  /** Documents, and examples of use. */
  DOCS;

  /** The role of the file at this path; where in doubt, MAIN. */
  public static FileRole of(String path) {
    if (DocumentPaths.isDocument(path)) {
      return DOCS;
    }
    if (TestPaths.match(path)) {
      return TEST;
    }
    return DocumentPaths.isExample(path) ? DOCS : MAIN;
  }

  /** Does it belong to tests, be it code, data or a document? */
  public static boolean isOfTests(String path) {
    return TestPaths.match(path);
  }
}
