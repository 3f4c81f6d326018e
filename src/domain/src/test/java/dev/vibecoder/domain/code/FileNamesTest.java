package dev.vibecoder.domain.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @CsvSource({
    "src/Main.java, Java",
    "deploy/Dockerfile, Dockerfile",
    "a/b.TSX, TypeScript",
    "weird., ",
    "folder.java/LICENSE, ",
  })
  void namesTheLanguageByTheFileAlone(String path, String language) {
    assertThat(Language.of(path)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "web/node_modules/x/i.js",
        "a/package-lock.json",
        "x.min.js",
        "vendor/a.go",
        "go.sum"
      })
  void knowsWhatNobodyWroteByHand(String path) {
    assertThat(GeneratedFiles.matches(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/vendor.go", "generated.md", "src/Map.java", "dist"})
  void leavesWhatOnlySoundsLikeIt(String path) {
    assertThat(GeneratedFiles.matches(path)).isFalse();
  }
}
