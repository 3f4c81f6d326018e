package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.store.EmbeddedFile;
import java.util.List;

/** What has to be written to bring the index up to the head. */
sealed interface IndexEdit {

  /** The file or files that it is about, for people. */
  String name();

  /**
   * All chunks of one file, or the reason why it has none.
   *
   * @param counts where its vectors come from
   * @param issues what of it could not be embedded
   */
  record Replace(EmbeddedFile embedded, ChunkCounts counts, List<IngestIssue> issues)
      implements IndexEdit {

    @Override
    public String name() {
      return embedded.file().path();
    }
  }

  /** Files without chunks from now on. */
  record Remove(List<String> paths) implements IndexEdit {

    @Override
    public String name() {
      return String.join(", ", paths);
    }
  }

  /** The head is indexed to its end. */
  record Complete() implements IndexEdit {

    @Override
    public String name() {
      return "the end of the head";
    }
  }
}
