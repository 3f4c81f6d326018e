package dev.vibecoder.search.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentHashTest {

  @Test
  void isTheSha256OfTheTextInUtf8() {
    assertThat(ContentHash.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(ContentHash.of("ä")).isNotEqualTo(ContentHash.of("a")).hasSize(64);
  }
}
