package dev.vibecoder.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestFilesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/java/A.java",
        "lib/a_test.go",
        "tests/a.py",
        "pkg/test_a.py",
        "src/a.spec.ts",
        "src/__tests__/a.js",
        "AppTests.cs",
        "StoreIT.java",
        "spec/a_spec.rb",
        "integration-tests/a.sh"
      })
  void knowsATestByItsPath(String path) {
    assertThat(TestFiles.matches(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/java/A.java",
        "src/latest/a.py",
        "contest.py",
        "Testimony.java",
        "AUDIT.md"
      })
  void knowsWhatIsNoTest(String path) {
    assertThat(TestFiles.matches(path)).isFalse();
  }
}
