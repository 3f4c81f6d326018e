package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.IndexSettings;
import dev.vibecoder.jobs.step.ProgressListener;
import dev.vibecoder.jobs.step.StepLabel;
import dev.vibecoder.review.SecretScanner;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.EmbeddingModel;
import dev.vibecoder.search.embed.ModelEmbedders;
import dev.vibecoder.search.syntax.SyntaxParsers;
import dev.vibecoder.store.Generation;
import dev.vibecoder.store.GenerationTable;
import dev.vibecoder.store.NewGeneration;
import dev.vibecoder.store.ProjectIndexTable;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Finds the indexes that a project has to have: one that is searched, one as configured. */
@Component
class Indexes {

  private final GenerationTable generations;
  private final ProjectIndexTable indexes;
  private final ModelEmbedders embedders;
  private final SyntaxParsers parsers;
  private final SecretScanner secrets;
  private final IndexSettings settings;
  private final ProgressListener progress;
  private final Set<Integer> noted = ConcurrentHashMap.newKeySet();

  Indexes(
      GenerationTable generations,
      ProjectIndexTable indexes,
      ModelEmbedders embedders,
      SyntaxParsers parsers,
      SecretScanner secrets,
      IndexSettings settings,
      ProgressListener progress) {
    this.generations = generations;
    this.indexes = indexes;
    this.embedders = embedders;
    this.parsers = parsers;
    this.secrets = secrets;
    this.settings = settings;
    this.progress = progress;
  }

  /** The generation of the configured model and chunker, begun if need be. */
  Generation configuredGeneration(Project project) {
    Embedder embedder = embedders.configured();
    EmbeddingModel model = embedder.model();
    return generations.findOrAdd(
        project.userId(),
        new NewGeneration(
            model.provider(),
            model.name(),
            model.dimensions(),
            FileCutter.nameFor(embedder, settings.chunkTokens()),
            embedders.baseUrl()));
  }

  /** The index of the configured model and chunker. */
  Optional<IndexTarget> configured(Project project) {
    return target(project, configuredGeneration(project));
  }

  /** The index that is searched, when it is another one and can still be added to. */
  Optional<IndexTarget> searched(Project project, StepLabel label) {
    Generation configured = configuredGeneration(project);
    Optional<Generation> other =
        generations.active(project.userId()).filter(active -> active.id() != configured.id());
    Optional<IndexTarget> target = other.flatMap(active -> target(project, active));
    if (target.isEmpty()) {
      other.filter(g -> noted.add(g.id())).ifPresent(g -> noteFrozen(g, label));
    }
    return target;
  }

  /** The index of this generation; empty when nothing more can be indexed in it. */
  Optional<IndexTarget> target(Project project, Generation generation) {
    return embedders
        .find(generation)
        .flatMap(
            embedder ->
                FileCutter.named(generation.chunker(), embedder, secrets, parsers)
                    .map(
                        cutter ->
                            new IndexTarget(
                                indexes.findOrAdd(project.id(), generation.id()),
                                embedder,
                                cutter)));
  }

  private void noteFrozen(Generation generation, StepLabel label) {
    progress.noted(
        label,
        "searches use the index of %s (%s), which cannot be brought up to date any more: its model or its"
                .formatted(generation.model(), generation.chunker())
            + " way of cutting is gone; the new one takes over when it is complete");
  }
}
