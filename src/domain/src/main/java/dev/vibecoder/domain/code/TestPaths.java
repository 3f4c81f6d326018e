package dev.vibecoder.domain.code;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Paths of tests, by the customs of all languages. */
final class TestPaths {

  private static final Set<String> FOLDERS =
      Set.of(
          "__tests__",
          "spec",
          "specs",
          "e2e",
          "cypress",
          "test-fixtures",
          "fixtures",
          "__fixtures__",
          "__mocks__",
          "__snapshots__");

  /**
   * Whatever comes before: {@code runtime_tests}. But {@code acme-test} is a module for testers.
   */
  private static final Pattern ANY_TESTS =
      Pattern.compile(
          "(?:[a-z0-9]+[_-])*tests|(?:[a-z0-9]+_)*test|(?:integration|unit|acceptance|functional)-test"
              + "|test[_-]?data|test[_-]?suites?");

  /** As build tools and solutions name them: {@code androidTest}, {@code Shop.UnitTests}. */
  private static final Pattern FOLDER =
      Pattern.compile("[a-z]+Test|testFixtures|[\\w.]*[a-z.](?:Tests|Test)");

  private static final Pattern NAME =
      Pattern.compile(
          "(?:test[_-].+|.+[_.-](?:test|tests|spec|specs|test-d|unittest|unittests|cy|e2e)"
              + "|conftest|tests)");

  /** In languages with a class a file. */
  private static final Pattern CLASS_NAME =
      Pattern.compile("(?:Test[A-Z]\\w*|\\w*[a-z0-9_](?:Tests?|TestCase|TestBase|IT|ITCase))");

  private static final Pattern SPECIFICATION = Pattern.compile("\\w+(?:Spec|Suite)");

  private static final Set<String> WITH_CLASSES =
      Set.of("Java", "Kotlin", "Scala", "Groovy", "C#", "PHP", "Swift", "C++", "Objective-C");

  private static final Set<String> WITH_SPECIFICATIONS = Set.of("Kotlin", "Scala", "Groovy");

  private TestPaths() {}

  static boolean match(String path) {
    List<String> folders = Folders.of(path);
    for (String folder : folders) {
      String lower = folder.toLowerCase(Locale.ROOT);
      if (FOLDERS.contains(lower)
          || ANY_TESTS.matcher(lower).matches()
          || FOLDER.matcher(folder).matches()) {
        return true;
      }
    }
    boolean perl = !folders.isEmpty() && folders.get(0).equals("t");
    return perl || Language.extension(path).equals("t") || matchesName(path);
  }

  private static boolean matchesName(String path) {
    if (path.startsWith("src/main/") || path.contains("/src/main/")) {
      return false;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String stem = dot <= 0 ? name : name.substring(0, dot);
    String language = Language.of(path);
    if (language == null) {
      return false;
    }
    return NAME.matcher(stem.toLowerCase(Locale.ROOT)).matches()
        || (WITH_CLASSES.contains(language) && CLASS_NAME.matcher(stem).matches())
        || (WITH_SPECIFICATIONS.contains(language) && SPECIFICATION.matcher(stem).matches());
  }
}
