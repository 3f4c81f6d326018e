package dev.vibecoder.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The folder that the user named. */
record ConfiguredFolder(Path folder) implements PgvectorSource {
  @Override
  public String name() {
    return "the configured folder " + folder;
  }

  @Override
  public PgvectorFiles find(Path scratch, Consumer<String> progress) throws IOException {
    return PgvectorFiles.below(folder);
  }
}
