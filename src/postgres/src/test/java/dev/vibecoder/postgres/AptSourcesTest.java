package dev.vibecoder.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AptSourcesTest {
  @TempDir Path etc;
  private Path parts;

  @BeforeEach
  void makeFolder() throws IOException {
    parts = Files.createDirectory(etc.resolve("sources.list.d"));
  }

  @Test
  void readsStanzas() throws IOException {
    Files.writeString(
        parts.resolve("debian.sources"),
        """
        # kept for later
        Types: deb deb-src
        # http://old.example/debian
        URIs: http://mirror.example/debian
          http://second.example/debian
        Suites: bookworm bookworm-updates
        Components: main contrib
        Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

        Types: deb
        URIs: http://security.example/debian
        Suites: bookworm-security
        Components: main

        Types: deb
        URIs: http://off.example/debian
        Suites: trixie
        Components: main
        Enabled: no
        """);
    assertThat(mirrors())
        .containsExactly("http://mirror.example/debian", "http://second.example/debian");
  }

  @Test
  void readsLines() throws IOException {
    Files.writeString(
        etc.resolve("sources.list"),
        """
        deb cdrom:[Debian 12]/ bookworm main
        # deb http://commented.example/debian bookworm main
        deb [arch=amd64 trusted=no] https://mirror.example/debian/ bookworm main non-free # home
        deb-src https://source.example/debian bookworm main
        deb http://updates.example/debian bookworm-updates main
        """);
    assertThat(mirrors()).containsExactly("https://mirror.example/debian/");
  }

  @Test
  void prefersWhatDebianSigned() throws IOException {
    Files.writeString(parts.resolve("a.list"), "deb http://vendor.example/apt bookworm main\n");
    Files.writeString(
        parts.resolve("b.list"),
        "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://mirror.example/debian bookworm main\n");
    assertThat(mirrors())
        .containsExactly("http://mirror.example/debian", "http://vendor.example/apt");
  }

  @Test
  void findsNothingWhereThereIsNothing() throws IOException {
    Files.delete(parts);
    assertThat(mirrors()).isEmpty();
  }

  private java.util.List<String> mirrors() throws IOException {
    return new AptSources(etc).mirrors();
  }
}
