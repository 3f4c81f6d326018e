package dev.vibecoder.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A place that may have pgvector for this PostgreSQL. */
interface PgvectorSource {
  String name();

  /**
   * Finds it, or says why not.
   *
   * @param scratch an empty folder for what has to be fetched
   */
  PgvectorFiles find(Path scratch, Consumer<String> progress) throws IOException;
}
