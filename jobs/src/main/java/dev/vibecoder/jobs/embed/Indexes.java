package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.search.embed.EmbeddingModel;
import dev.vibecoder.store.Generation;
import dev.vibecoder.store.GenerationTable;
import dev.vibecoder.store.NewGeneration;
import dev.vibecoder.store.ProjectIndex;
import dev.vibecoder.store.ProjectIndexTable;
import org.springframework.stereotype.Component;

/** Finds the index of a project that a model and the chunker fill. */
@Component
class Indexes {

  private final GenerationTable generations;
  private final ProjectIndexTable indexes;

  Indexes(GenerationTable generations, ProjectIndexTable indexes) {
    this.generations = generations;
    this.indexes = indexes;
  }

  ProjectIndex of(Project project, EmbeddingModel model) {
    Generation generation =
        generations.findOrAdd(
            project.userId(),
            new NewGeneration(
                model.provider(), model.name(), model.dimensions(), ChunkEmbedding.CHUNKER, null));
    return indexes.findOrAdd(project.id(), generation.id());
  }
}
