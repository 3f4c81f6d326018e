package dev.vibecoder.search;

import dev.vibecoder.domain.code.SymbolKind;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.embed.EmbeddingFailure;
import dev.vibecoder.search.text.QuestionWords;
import dev.vibecoder.store.ChunkFilter;
import dev.vibecoder.store.Generation;
import dev.vibecoder.store.IndexScope;
import dev.vibecoder.store.SearchTables;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places in the code that a question is about: by meaning, by words and by names, in the
 * owner's active generation. There are as many results as asked for whenever there are as many
 * places.
 */
public final class CodeSearch {

  private final Function<Generation, Embedder> embedders;
  private final SearchTables tables;
  private final Answering answering;

  /**
   * @param embedders makes the embedder of a generation's model; it may keep what it made
   */
  public CodeSearch(Function<Generation, Embedder> embedders, SearchTables tables) {
    this.embedders = embedders;
    this.tables = tables;
    var retrieval = new Retrieval(tables.chunks(), tables.contents(), new Names(tables.names()));
    this.answering = new Answering(retrieval, tables.contents());
  }

  /**
   * The places, the best first.
   *
   * @param owner mail address of the user whose projects are searched
   * @throws UnknownProject when the user has no project of this name
   * @throws InvalidQuestion when a part of the question cannot be meant
   * @throws EmbeddingFailure when the question cannot be embedded for now
   */
  public SearchAnswer search(String owner, SearchQuestion question) {
    int offset = Cursor.offset(question);
    UUID user = tables.users().find(owner).orElse(null);
    Map<UUID, String> names = names(user, question.filter().project());
    Generation generation = user == null ? null : tables.generations().active(user).orElse(null);
    if (generation == null) {
      return new SearchAnswer("", List.of(), null, null);
    }
    Stages stages = new Stages();
    QuestionWords words = QuestionWords.of(question.text());
    IndexScope scope = tables.indexes().scope(generation, names.keySet());
    ChunkFilter filter = filter(question.filter(), names);
    WordSearch texts =
        question.mode() == SearchMode.SEMANTIC
            ? null
            : new WordSearch(
                tables.texts(),
                scope,
                words.weights(),
                filter,
                Retrieval.filesWanted(Answering.wanted(question, offset)),
                stages);
    var asked =
        new Asked(
            question,
            words,
            vector(question, generation, stages),
            scope,
            texts,
            filter,
            names,
            offset);
    return answering.answer(asked, stages);
  }

  private Map<UUID, String> names(@Nullable UUID user, @Nullable String wanted) {
    List<Project> known = user == null ? List.of() : tables.projects().all(user);
    Map<UUID, String> names =
        known.stream()
            .filter(project -> wanted == null || project.name().equals(wanted))
            .collect(Collectors.toMap(Project::id, Project::name));
    if (wanted != null && names.isEmpty()) {
      throw new UnknownProject(wanted);
    }
    return names;
  }

  private float @Nullable [] vector(SearchQuestion question, Generation generation, Stages stages) {
    if (question.mode() == SearchMode.TEXT) {
      return null;
    }
    return stages.run(
        "question",
        () -> embedders.apply(generation).embedQuery(question.text()),
        vector -> "embedded by " + generation.model(),
        vector -> 1);
  }

  private ChunkFilter filter(SearchFilter wanted, Map<UUID, String> names) {
    SymbolKind kind = wanted.kind();
    return new ChunkFilter(
        List.copyOf(names.keySet()),
        wanted.language(),
        wanted.path(),
        wanted.fileType(),
        kind == null ? null : kind.name(),
        wanted.since() == null ? null : paths(wanted.since(), names.keySet().iterator().next()));
  }

  private List<String> paths(String since, UUID project) {
    List<String> commits = tables.changes().commits(project, since.toLowerCase(Locale.ROOT));
    if (commits.size() != 1) {
      throw new InvalidQuestion(
          "since",
          commits.isEmpty()
              ? "the project has no commit " + since
              : "several commits begin with " + since + "; give more of its digits");
    }
    return tables.changes().since(project, commits.get(0));
  }
}
