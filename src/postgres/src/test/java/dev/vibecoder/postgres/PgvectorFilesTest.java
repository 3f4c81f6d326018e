package dev.vibecoder.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PgvectorFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"0.8.7", "0.8.10", "0.9", "1.0.0"})
  void takesTheFloorAndWhatIsNewer(String version) throws IOException {
    assertThat(write(version).version()).isEqualTo(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.8.6", "0.8", "0.7.99"})
  void refusesWhatIsOlder(String version) {
    assertThatThrownBy(() -> write(version)).hasMessageContaining("is older than 0.8.7");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertThatThrownBy(() -> PgvectorFiles.below(folder)).hasMessageContaining("no vector.so");
    Files.createFile(folder.resolve("vector.so"));
    assertThatThrownBy(() -> PgvectorFiles.below(folder)).hasMessageContaining("no vector.control");
    Files.writeString(folder.resolve("vector.control"), "relocatable = true\n");
    assertThatThrownBy(() -> PgvectorFiles.below(folder)).hasMessageContaining("no version");
  }

  @Test
  void tellsBuildsApart() throws IOException {
    String before = write("0.8.7").key();
    assertThat(write("0.8.7").key()).isEqualTo(before);
    assertThat(write("0.8.8").key()).isNotEqualTo(before);
  }

  @Test
  void findsTheNewestLibraryVersionThatIsAskedFor() throws IOException {
    Path library = folder.resolve("vector.so");
    Files.writeString(library, "\0GLIBC_2.9\0GLIBC_2.38\0GLIBC_2.4\0");
    assertThat(Glibc.neededBy(library)).isEqualTo(38);
    assertThat(Glibc.system()).isBetween(20, 200);
  }

  private PgvectorFiles write(String version) throws IOException {
    Path deep = Files.createDirectories(folder.resolve("usr/share/extension"));
    Files.writeString(folder.resolve("vector.so"), "GLIBC_2.4");
    Files.writeString(deep.resolve("vector.control"), "default_version = '" + version + "'\n");
    Files.writeString(deep.resolve("vector--" + version + ".sql"), "");
    return PgvectorFiles.below(folder);
  }
}
