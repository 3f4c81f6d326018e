package dev.vibecoder.jobs.embed;

import dev.vibecoder.jobs.IndexSettings;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.StepLabel;
import dev.vibecoder.store.Generation;
import dev.vibecoder.store.GenerationTable;
import dev.vibecoder.store.ProjectIndexTable;
import dev.vibecoder.store.VectorIndexes;
import java.time.Clock;
import java.time.Duration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Gives a generation its index of vectors when it is filled and large enough to want one. */
@Component
class VectorIndexing {

  /** A project that is never completed must not keep searches of the others slow for ever. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final VectorIndexes vectors;
  private final ProjectIndexTable indexes;
  private final GenerationTable generations;
  private final IndexSettings settings;
  private final Clock clock;
  private final ProgressListener progress;

  VectorIndexing(
      VectorIndexes vectors,
      ProjectIndexTable indexes,
      GenerationTable generations,
      IndexSettings settings,
      Clock clock,
      ProgressListener progress) {
    this.vectors = vectors;
    this.indexes = indexes;
    this.generations = generations;
    this.settings = settings;
    this.clock = clock;
    this.progress = progress;
  }

  void makeIfWanted(Generation generation, StepLabel label) {
    long chunks = indexes.size(generation.id(), null).chunks();
    if (chunks < settings.vectorIndexFrom()
        || vectors.isReady(generation.id())
        || !isFilled(generation)) {
      return;
    }
    try {
      make(generation, chunks, label);
    } catch (DataAccessException e) {
      // Searches are slower without it, and right all the same.
      progress.noted(
          label,
          "cannot make the vector index of %,d chunks: %s; DIRECT_URL has to be a login that owns the tables"
              .formatted(chunks, e.getMostSpecificCause().getMessage()));
    }
  }

  private void make(Generation generation, long chunks, StepLabel label) {
    long begin = clock.millis();
    if (vectors.create(generation)) {
      progress.noted(
          label,
          "made the vector index of %,d chunks in %.1f s"
              .formatted(chunks, (clock.millis() - begin) / 1000.0));
    }
  }

  private boolean isFilled(Generation generation) {
    return indexes.incomplete(generation.id()).isEmpty()
        || (generation.active()
            && generations.begunBefore(generation.id(), clock.instant().minus(PATIENCE)));
  }
}
