package dev.vibecoder.app.command;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.git.Census;
import dev.vibecoder.git.Clone;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.git.Workspace;
import dev.vibecoder.store.IngestProofTable;
import dev.vibecoder.store.ProjectRefTable;
import dev.vibecoder.store.ProjectTable;
import dev.vibecoder.store.StoredCommits;
import dev.vibecoder.store.StoredRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the commits of every project in its clone once more, and compares with what is stored. */
final class CommitCensus {

  private static final String CHECK = "commit-census";
  private static final int EXAMPLES = 5;

  private final Workspace workspace;
  private final ProjectTable projects;
  private final ProjectRefTable refs;
  private final IngestProofTable proofs;

  CommitCensus(
      Workspace workspace, ProjectTable projects, ProjectRefTable refs, IngestProofTable proofs) {
    this.workspace = workspace;
    this.projects = projects;
    this.refs = refs;
    this.proofs = proofs;
  }

  Finding finding() {
    long commits = 0;
    int notCompared = 0;
    List<String> gaps = new ArrayList<>();
    for (Project project : projects.all()) {
      try {
        StoredCommits stored = proofs.stored(project.id());
        String gap = gap(project, stored);
        commits += gap == null ? stored.commits() : 0;
        Optional.ofNullable(gap).ifPresent(gaps::add);
      } catch (GitFailure e) {
        // No clone here, or a damaged one: that says nothing of what is stored.
        notCompared++;
      }
    }
    return gaps.isEmpty() ? Finding.ok(CHECK, agreement(commits, notCompared)) : violated(gaps);
  }

  private static String agreement(long commits, int notCompared) {
    String agreement = "git counts the same %,d commits as the database".formatted(commits);
    return notCompared == 0
        ? agreement
        : agreement + "; projects without a sound clone here, not compared: " + notCompared;
  }

  private static Finding violated(List<String> gaps) {
    return new Finding(
        CHECK,
        Finding.State.VIOLATED,
        gaps.size(),
        "Stored commits are those that git counts",
        gaps.stream().limit(EXAMPLES).toList());
  }

  /** What is wrong with a project, if anything; one that is being ingested is not looked at. */
  private @Nullable String gap(Project project, StoredCommits stored) {
    if (projects.ingestState(project.id()).open()) {
      return null;
    }
    List<Ref> tips = refs.all(project.id()).stream().flatMap(CommitCensus::ingested).toList();
    Census git = tips.isEmpty() ? Census.EMPTY : count(project, tips);
    return git.commits() == stored.commits() && git.digest().equals(stored.digest())
        ? null
        : "%s: git counts %d commits, %d are stored or passed over by name%s; vibe run ingest --project %s -p whole=true"
            .formatted(
                project.name(),
                git.commits(),
                stored.commits(),
                git.commits() == stored.commits() ? ", others" : "",
                ShellWord.of(project.name()));
  }

  private Census count(Project project, List<Ref> tips) {
    try (Clone clone = workspace.open(project.id())) {
      return clone.census(tips, project.ingestSince());
    }
  }

  private static Stream<Ref> ingested(StoredRef stored) {
    String tip = stored.ingestedSha();
    return tip == null || !stored.ref().isFollowed()
        ? Stream.empty()
        : Stream.of(new Ref(stored.ref().name(), tip));
  }
}
