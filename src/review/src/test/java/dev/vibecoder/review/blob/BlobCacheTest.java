package dev.vibecoder.review.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlobCacheTest {

  private final List<String> worked = new ArrayList<>();
  private final BlobCache<String> cache = new BlobCache<>(10, String::length);

  private String get(String blob, String language) {
    return cache.get(
        blob,
        language,
        () -> {
          worked.add(blob);
          return blob + language;
        });
  }

  @Test
  void worksOnceForABlobAndItsLanguage() {
    assertThat(get("a", "Java")).isEqualTo("aJava").isSameAs(get("a", "Java"));
    assertThat(get("a", "Go")).isEqualTo("aGo");

    assertThat(worked).containsExactly("a", "a");
  }

  @Test
  void forgetsWhatWasNotUsedForLongest() {
    get("aaa", "1");
    get("bbb", "1");
    get("aaa", "1");
    get("ccc", "1");

    assertThat(get("aaa", "1") + get("ccc", "1")).isEqualTo("aaa1ccc1");
    assertThat(worked).containsExactly("aaa", "bbb", "ccc");
    get("bbb", "1");
    assertThat(worked).hasSize(4);
  }

  @Test
  void keepsTheLatestEvenBeyondItsCapacity() {
    get("a".repeat(50), "1");
    get("a".repeat(50), "1");
    get("b", "1");
    get("b", "1");

    assertThat(worked).containsExactly("a".repeat(50), "b");
  }

  @Test
  void keepsNothingOfWorkThatFailed() {
    assertThatThrownBy(
            () ->
                cache.get(
                    "a",
                    "1",
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    assertThat(get("a", "1")).isEqualTo("a1");
  }

  @Test
  void givesEveryThreadItsOwnAnswer() {
    var shared = new BlobCache<String>(50, String::length);

    assertThat(IntStream.range(0, 20_000).parallel().mapToObj(i -> "" + i % 37))
        .allSatisfy(
            blob -> assertThat(shared.get(blob, "1", () -> "of " + blob)).isEqualTo("of " + blob));
  }
}
