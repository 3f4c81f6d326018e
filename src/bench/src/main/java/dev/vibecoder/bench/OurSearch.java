package dev.vibecoder.bench;

import dev.vibecoder.bench.retrieval.Retriever;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.JobNames;
import dev.vibecoder.search.CodeSearch;
import dev.vibecoder.search.SearchFilter;
import dev.vibecoder.search.SearchHit;
import dev.vibecoder.search.SearchMode;
import dev.vibecoder.search.SearchQuestion;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A repository as the product makes it searchable, job by job, and asks it. */
final class OurSearch {

  private static final int DEPTH = 12;

  private final CodeSearch search;
  private final Project project;

  private OurSearch(CodeSearch search, Project project) {
    this.search = search;
    this.project = project;
  }

  /** Runs the jobs that a night runs before a search can answer. */
  static OurSearch of(BenchHome home, Path repository, String name) {
    return new OurSearch(home.room(CodeSearch.class), indexed(home, repository, name));
  }

  /** A project that these jobs have indexed. */
  static Project indexed(BenchHome home, Path repository, String name) {
    Project project = home.synced(repository, name);
    home.run(JobNames.INGEST, project);
    home.run(JobNames.EMBED, project);
    return project;
  }

  /** The ways to search, by the names that the tables show; the first is the default one. */
  Map<String, Retriever> modes() {
    Map<String, Retriever> modes = new LinkedHashMap<>();
    modes.put("ours", question -> files(question, SearchMode.HYBRID));
    modes.put("ours, words only", question -> files(question, SearchMode.TEXT));
    modes.put("ours, semantic only", question -> files(question, SearchMode.SEMANTIC));
    return modes;
  }

  private List<String> files(String question, SearchMode mode) {
    var asked =
        new SearchQuestion(question, mode, SearchFilter.in(project.name()), DEPTH, null, false);
    return search.search(BenchHome.ownerOf(project.name()), asked).hits().stream()
        .map(SearchHit::path)
        .distinct()
        .toList();
  }
}
