package dev.vibecoder.search;

import dev.vibecoder.domain.code.SymbolKind;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.EmbeddingFailure;
import dev.vibecoder.store.ChunkFilter;
import dev.vibecoder.store.ChunkHit;
import dev.vibecoder.store.ChunkSearch;
import dev.vibecoder.store.Generation;
import dev.vibecoder.store.GenerationTable;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.UserTable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the places in the code that a question is about. */
public final class CodeSearch {

  private final Function<Generation, Embedder> embedders;
  private final ChunkSearch chunks;
  private final UserTable users;
  private final ProjectTable projects;
  private final GenerationTable generations;

  /**
   * @param embedders makes the embedder of a generation's model; it may keep them
   */
  public CodeSearch(
      Function<Generation, Embedder> embedders,
      ChunkSearch chunks,
      UserTable users,
      ProjectTable projects,
      GenerationTable generations) {
    this.embedders = embedders;
    this.chunks = chunks;
    this.users = users;
    this.projects = projects;
    this.generations = generations;
  }

  /**
   * The places, the best first.
   *
   * @param owner mail address of the user whose projects are searched
   * @throws UnknownProject when the user has no project of this name
   * @throws EmbeddingFailure when the question cannot be embedded for now
   */
  public SearchAnswer search(String owner, SearchQuestion question) {
    UUID user = users.find(owner).orElse(null);
    Map<UUID, String> names = names(user, question.filter().project());
    Generation generation = user == null ? null : generations.active(user).orElse(null);
    if (generation == null) {
      return new SearchAnswer("", List.of(), null, null);
    }
    float[] vector = embedders.apply(generation).embedQuery(question.text());
    List<SearchHit> hits =
        chunks.nearest(generation.id(), vector, filter(question, names), question.limit()).stream()
            .map(hit -> hit(hit, names))
            .toList();
    return new SearchAnswer(generation.model(), hits, null, null);
  }

  private Map<UUID, String> names(@Nullable UUID user, @Nullable String wanted) {
    Map<UUID, String> names =
        (user == null ? List.<Project>of() : projects.all(user))
            .stream()
                .filter(project -> wanted == null || project.name().equals(wanted))
                .collect(Collectors.toMap(Project::id, Project::name));
    if (wanted != null && names.isEmpty()) {
      throw new UnknownProject(wanted);
    }
    return names;
  }

  private static ChunkFilter filter(SearchQuestion question, Map<UUID, String> names) {
    SearchFilter wanted = question.filter();
    SymbolKind kind = wanted.kind();
    return new ChunkFilter(
        List.copyOf(names.keySet()),
        wanted.language(),
        wanted.path(),
        wanted.fileType(),
        kind == null ? null : kind.name(),
        null);
  }

  private static SearchHit hit(ChunkHit hit, Map<UUID, String> names) {
    String kind = hit.kind();
    return new SearchHit(
        hit.id(),
        names.getOrDefault(hit.projectId(), ""),
        hit.path(),
        hit.startLine(),
        hit.endLine(),
        hit.symbol(),
        kind == null ? null : SymbolKind.valueOf(kind),
        hit.language(),
        hit.commitSha(),
        hit.similarity(),
        new ScoreParts(hit.similarity(), null, null, null, null, 1),
        hit.content(),
        List.of());
  }
}
