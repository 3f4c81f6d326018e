package dev.vibecoder.search;

import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.EmbeddingFailure;
import dev.vibecoder.store.ChunkFilter;
import dev.vibecoder.store.ChunkHit;
import dev.vibecoder.store.ChunkSearch;
import dev.vibecoder.store.ProjectTable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places in the code that a question is about, with the model in use: its vectors are
 * compared with vectors of the same model only.
 */
public final class CodeSearch {

  private final Embedder embedder;
  private final ChunkSearch chunks;
  private final ProjectTable projects;

  public CodeSearch(Embedder embedder, ChunkSearch chunks, ProjectTable projects) {
    this.embedder = embedder;
    this.chunks = chunks;
    this.projects = projects;
  }

  /**
   * The nearest places, the nearest first.
   *
   * @param owner mail address of the user whose project is meant by its name
   * @throws UnknownProject when the user has no project of this name
   * @throws EmbeddingFailure when the question cannot be embedded for now
   */
  public SearchAnswer search(String owner, SearchQuestion question) {
    var filter =
        new ChunkFilter(projectId(owner, question.project()), question.language(), question.path());
    String model = embedder.model().name();
    float[] vector = embedder.embedQuery(question.text());
    List<ChunkHit> hits = chunks.nearest(model, vector, filter, question.limit());
    return new SearchAnswer(model, hits);
  }

  private @Nullable UUID projectId(String owner, @Nullable String name) {
    return name == null
        ? null
        : projects.findByName(owner, name).orElseThrow(() -> new UnknownProject(name)).id();
  }
}
