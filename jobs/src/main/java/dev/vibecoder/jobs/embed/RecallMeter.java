package dev.vibecoder.jobs.embed;

import dev.vibecoder.jobs.IndexSettings;
import dev.vibecoder.store.ChunkFilter;
import dev.vibecoder.store.ChunkSearch;
import dev.vibecoder.store.Generation;
import dev.vibecoder.store.IndexScope;
import dev.vibecoder.store.NearChunk;
import dev.vibecoder.store.NearestChunks;
import dev.vibecoder.store.ProjectIndexTable;
import dev.vibecoder.store.Route;
import dev.vibecoder.store.SearchMeasurement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what searches find with what is really nearest. */
@Component
class RecallMeter {

  private static final int DEPTH = 10;
  private static final double NANOS_PER_MILLI = 1e6;

  /** Equal contents are equally near: whichever of them is found is right. */
  private static final double TIE = 1e-6;

  private final ChunkSearch chunks;
  private final ProjectIndexTable indexes;
  private final IndexSettings settings;

  RecallMeter(ChunkSearch chunks, ProjectIndexTable indexes, IndexSettings settings) {
    this.chunks = chunks;
    this.indexes = indexes;
    this.settings = settings;
  }

  /**
   * Asks each question both ways.
   *
   * @param project the only one of the projects that is meant; null when all are
   */
  SearchMeasurement measure(
      Generation generation, List<UUID> projects, @Nullable UUID project, List<float[]> questions) {
    IndexScope scope = indexes.scope(generation, projects);
    var filter = ChunkFilter.in(projects);
    Route taken = Route.EXACT;
    List<Double> millis = new ArrayList<>();
    List<Double> exactMillis = new ArrayList<>();
    double recall = 0;
    for (float[] question : questions) {
      NearestChunks nearest = timed(scope, question, filter, Route.EXACT, exactMillis);
      NearestChunks found = timed(scope, question, filter, Route.AUTO, millis);
      taken = found.route();
      recall += recall(nearest.hits(), found.hits());
    }
    return new SearchMeasurement(
        generation.id(),
        project,
        taken,
        questions.size(),
        DEPTH,
        Math.min(1, recall / questions.size()),
        settings.recallTarget(),
        p95(millis),
        p95(exactMillis),
        scope.chunks());
  }

  private NearestChunks timed(
      IndexScope scope, float[] question, ChunkFilter filter, Route route, List<Double> millis) {
    long begin = System.nanoTime();
    NearestChunks hits = chunks.nearest(scope, question, filter, DEPTH, route);
    millis.add((System.nanoTime() - begin) / NANOS_PER_MILLI);
    return hits;
  }

  static double recall(List<NearChunk> nearest, List<NearChunk> found) {
    if (nearest.isEmpty()) {
      return 1;
    }
    double farthest = nearest.get(nearest.size() - 1).similarity();
    Set<UUID> ids = nearest.stream().map(NearChunk::id).collect(Collectors.toSet());
    long right =
        found.stream()
            .filter(hit -> ids.contains(hit.id()) || hit.similarity() >= farthest - TIE)
            .count();
    return Math.min(1.0, (double) right / nearest.size());
  }

  static double p95(List<Double> millis) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
  }
}
