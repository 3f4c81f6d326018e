package dev.vibecoder.jobs.embed;

import dev.vibecoder.jobs.step.StepCounts;
import java.util.Locale;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** What the indexing of a project counts. */
final class IndexCounts {

  private final StepCounts counts = new StepCounts();

  void begin() {
    counts.begin();
  }

  void passedOver(long files) {
    counts.add("files.passed-over", files);
  }

  void removed(long files) {
    counts.add("files.removed", files);
  }

  void replaced(IndexEdit.Replace file) {
    String skipped = file.embedded().file().skipped();
    if (skipped == null) {
      counts.add("files.new", 1);
    } else {
      counts.add("files.skipped", 1);
      counts.add("skipped." + skipped.toLowerCase(Locale.ROOT).replace('_', '-'), 1);
    }
    ChunkCounts chunks = file.counts();
    counts.add("chunks.new", chunks.embedded());
    counts.add("chunks.reused", chunks.reused());
    counts.add("reused.of-project", chunks.ofProject());
    counts.add("reused.kept", chunks.kept());
    counts.add("reused.elsewhere", chunks.elsewhere());
    counts.add("tokens", chunks.tokens());
  }

  void joinTo(ExecutionContext context) {
    counts.joinTo(context);
  }
}
