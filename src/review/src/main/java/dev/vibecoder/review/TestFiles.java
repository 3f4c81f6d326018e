package dev.vibecoder.review;

import com.google.re2j.Pattern;

/** Tells by its path whether a file is a test or belongs to one. */
final class TestFiles {

  private static final Pattern FOLDER =
      Pattern.compile(
          "(?:^|/)(?:(?i:(?:[a-z0-9]+[_-])*(?:tests?|testing|testkit|testdata|fixtures?|specs?|e2e)"
              + "|__tests__|__mocks__)|[A-Za-z0-9.]*[a-z0-9.]Tests?)/");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:^|/)(?:[A-Za-z0-9_]*(?:Test|Tests|TestCase|Spec)\\.[a-z]+|\\w*[a-z0-9]IT\\.[a-z]+"
              + "|test_[^/]*\\.py|conftest\\.py|[^/]*_(?:test|spec)\\.[a-z]+"
              + "|[^/]*[.-](?:test|spec|cy)\\.[a-z]+)$");

  private TestFiles() {}

  static boolean matches(String path) {
    return FOLDER.matcher(path).find() || NAME.matcher(path).find();
  }
}
