package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.store.EmbeddedFile;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to be written to bring the index up to the head. */
sealed interface IndexEdit {

  /** The file or files that it is about, for people. */
  String name();

  /**
   * All chunks of one file, or the reason why it has none.
   *
   * @param use what embedding it took
   * @param issues what of it could not be embedded
   */
  record Replace(EmbeddedFile embedded, ModelUse use, List<IngestIssue> issues)
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

  /**
   * What the model did.
   *
   * @param embedded chunks that it was asked for
   * @param reused chunks whose vector was known already
   * @param tokens that it read
   * @param reportedCost USD as its provider says, null when it does not
   * @param nanos of waiting for it
   */
  record ModelUse(
      int embedded, int reused, long tokens, @Nullable BigDecimal reportedCost, long nanos) {

    static final ModelUse NONE = new ModelUse(0, 0, 0, null, 0);
  }
}
