package dev.vibecoder.bench.question;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file is for, told by its path alone. It is deliberately not the product's own rule: what
 * is measured must not make the questions.
 */
enum Role {
  /** Production code, and whatever is neither of the others. */
  MAIN,
  TEST,
  DOCS;

  private static final Pattern TEST_PATH =
      Pattern.compile(
          "(^|.*/)(tests?|__tests__|specs?|testing|testdata|test-data|fixtures|e2e|androidTest"
              + "|jmh|[\\w-]*-tests?|(?:tests?|spec)[-_][\\w-]*|bench(?:marks?)?)/.*"
              + "|(^|.*/)(Test\\w*|\\w*(Tests?|TestCase|IT))\\.(java|kt|kts|scala|groovy|cs)"
              + "|(^|.*/)(test_[^/]*|[^/]*_test|conftest)\\.(py|go|rb|cc|cpp|c|rs)"
              + "|(^|.*/)[^/]*[.-](test|spec|test-d)\\.\\w+");

  private static final Pattern DOCS_PATH =
      Pattern.compile(
          "(^|.*/)(docs?|docs?[-_]\\w+|documentation|examples?|samples?|website|apps/[\\w.]*\\.dev)/.*"
              + "|.*\\.(md|mdx|rst|adoc|txt)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BUILD =
      Pattern.compile(
          "(^|.*/)(setup|conf)\\.py|(build|scripts?|tools|\\.\\w+)/.*|[^/]*\\.config\\.\\w+");

  private static final Set<String> CODE =
      Set.of(
          "java", "kt", "scala", "groovy", "py", "go", "ts", "tsx", "mts", "js", "jsx", "mjs",
          "cjs", "rs", "c", "h", "cc", "cpp", "hpp", "cs", "rb", "php", "swift");

  /** The role of the file at this path. */
  static Role of(String path) {
    if (DOCS_PATH.matcher(path).matches()) {
      return DOCS;
    }
    return TEST_PATH.matcher(path).matches() ? TEST : MAIN;
  }

  /** Is it the code that makes up the product of a repository? */
  static boolean isProductionCode(String path) {
    return CODE.contains(extension(path)) && of(path) == MAIN && !BUILD.matcher(path).matches();
  }

  static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
