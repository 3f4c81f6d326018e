package dev.vibecoder.jobs.corpus;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.git.GitLimits;
import dev.vibecoder.git.KnownCommits;
import dev.vibecoder.git.NewCommit;
import dev.vibecoder.git.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * The main class of a process with a small heap: syncs each repository of the corpus and reads
 * every commit of it, one after the other. It says a line for each, and ends at the first error
 * that is no refusal, such as a heap that is too small.
 */
final class SmallHeap {

  private final Path folder;
  private final Workspace workspace;

  private SmallHeap(Path folder) {
    this.folder = folder;
    workspace = new Workspace(folder.resolve("small-heap"), GitLimits.defaults());
  }

  /**
   * @param arguments the folder of the repositories
   */
  public static void main(String[] arguments) {
    var heap = new SmallHeap(Path.of(arguments[0]));
    Corpus.all().forEach(heap::read);
  }

  private void read(CorpusCase each) {
    var id = new UUID(0, each.slug().hashCode());
    RepositoryUrl url = RepositoryUrl.ofPath(Corpus.repository(folder, each));
    int commits = 0;
    try {
      var project = new Project(id, id, each.slug(), url, null, null, true);
      List<Ref> refs = workspace.sync(project).refs();
      try (Clone clone = workspace.open(id)) {
        for (NewCommit commit : clone.newCommits(refs, null, KnownCommits.none())) {
          clone.commit(commit.sha());
          commits++;
        }
      }
    } catch (GitFailure e) {
      System.out.println(each.slug() + " " + e.kind());
      return;
    }
    System.out.println(each.slug() + " " + commits);
  }
}
