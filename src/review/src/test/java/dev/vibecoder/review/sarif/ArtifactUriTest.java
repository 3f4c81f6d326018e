package dev.vibecoder.review.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactUriTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "src/Main.java | src/Main.java",
        "a b/ä.txt | a%20b/%C3%A4.txt",
        "100%?#.md | 100%25%3F%23.md",
        "c:/x | c%3A/x",
        "https://x | https%3A//x",
        "/etc/passwd | %2Fetc/passwd",
        "//host/x | %2F/host/x",
        "../up/./x | %2E%2E/up/%2E/x",
        "back\\slash | back%5Cslash",
        "\"a\\377\\\"b\\\\\" | a%FF%22b%5C",
        "\"half | %22half",
      })
  void writesAPathAsARelativeReference(String path, String uri) {
    assertThat(ArtifactUri.of(path)).isEqualTo(uri);
    URI parsed = URI.create(uri);
    assertThat(parsed.isAbsolute()).isFalse();
    assertThat(parsed.getHost()).isNull();
  }
}
