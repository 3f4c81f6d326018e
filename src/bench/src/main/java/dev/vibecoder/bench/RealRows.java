package dev.vibecoder.bench;

import dev.vibecoder.domain.code.Chunk;
import dev.vibecoder.domain.code.TreeFile;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.KnownCommits;
import dev.vibecoder.git.NewCommit;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.search.chunk.Chunker;
import dev.vibecoder.search.chunk.ContentHash;
import dev.vibecoder.search.chunk.CutChunk;
import dev.vibecoder.search.embed.Embedder;
import dev.vibecoder.search.source.FilterSettings;
import dev.vibecoder.search.source.IndexFilter;
import dev.vibecoder.search.syntax.SyntaxParsers;
import dev.vibecoder.store.BranchCommit;
import dev.vibecoder.store.EmbeddedChunk;
import dev.vibecoder.store.EmbeddedFile;
import dev.vibecoder.store.IndexedFile;
import dev.vibecoder.store.ProjectRefTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rows of a real repository, held in memory; only the vectors are random. */
final class RealRows {

  private static final int DIMENSIONS = 384;

  private final BenchHome home;
  private final Project project;
  private final Random random = new Random(42);

  RealRows(BenchHome home, Project project) {
    this.home = home;
    this.project = project;
  }

  List<BranchCommit> commits(int most) {
    List<BranchCommit> commits = new ArrayList<>();
    try (Clone clone = open()) {
      for (NewCommit each : clone.newCommits(branches(), null, KnownCommits.none())) {
        if (commits.size() == most) {
          break;
        }
        commits.add(new BranchCommit(clone.commit(each.sha()), each.branch()));
      }
    }
    return commits;
  }

  /** Files of the head until they have so many chunks. */
  List<EmbeddedFile> files(int mostChunks) {
    List<EmbeddedFile> files = new ArrayList<>();
    List<TreeFile> tree = new ArrayList<>();
    try (Clone clone = open()) {
      clone.files(branches().get(0).sha(), tree::add);
      int chunks = 0;
      for (TreeFile file : tree) {
        if (chunks < mostChunks) {
          EmbeddedFile embedded = embedded(clone, file);
          chunks += embedded.chunks().size();
          files.add(embedded);
        }
      }
    }
    return files;
  }

  private EmbeddedFile embedded(Clone clone, TreeFile file) {
    Embedder embedder = home.room(Embedder.class);
    int tokens = Math.min(Chunker.DEFAULT_TOKENS, embedder.model().maxTokens());
    var chunker = new Chunker(embedder::countTokens, tokens, home.room(SyntaxParsers.class));
    var text =
        new IndexFilter(FilterSettings.DEFAULT)
            .read(file.path(), clone.content(file.blob(), file.size()).orElseThrow());
    List<EmbeddedChunk> chunks = new ArrayList<>();
    if (text.indexed()) {
      for (CutChunk each : chunker.cut(file.path(), text.required()).chunks()) {
        Chunk chunk = each.chunk();
        chunks.add(new EmbeddedChunk(chunk, ContentHash.of(chunk.content()), vector()));
      }
    }
    return new EmbeddedFile(
        new IndexedFile(file.path(), file.blob(), "MAIN", chunks.size(), 0, 0, 0, null),
        chunks,
        List.of(),
        Map.of());
  }

  private float[] vector() {
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }

  private List<Ref> branches() {
    return home.room(ProjectRefTable.class).liveBranches(project.id()).stream().toList();
  }

  private Clone open() {
    return home.room(Workspace.class).open(project.id());
  }
}
