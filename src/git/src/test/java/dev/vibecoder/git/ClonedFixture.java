package dev.vibecoder.git;

import dev.vibecoder.domain.code.Commit;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.code.IngestIssue;
import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.Ref;
import dev.vibecoder.domain.project.RepositoryUrl;
import dev.vibecoder.testkit.ScriptedRepository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** A scripted repository and the workspace that follows it. */
final class ClonedFixture implements AutoCloseable {

  static final UUID PROJECT = UUID.fromString("01980000-0000-7000-8000-000000000001");

  final Path folder;
  final ScriptedRepository origin;
  final Workspace workspace;

  ClonedFixture(Path folder) {
    this(folder, GitLimits.defaults());
  }

  ClonedFixture(Path folder, GitLimits limits) {
    this.folder = folder;
    origin = ScriptedRepository.create(folder.resolve("origin.git"));
    workspace = new Workspace(folder.resolve("workspace"), limits);
  }

  SyncResult sync() {
    return sync(workspace, origin.url());
  }

  SyncResult sync(Path source) {
    return sync(workspace, RepositoryUrl.ofPath(source));
  }

  /** As if registered on this machine's command line. */
  static SyncResult sync(Workspace workspace, RepositoryUrl url) {
    return workspace.sync(project(url, true));
  }

  static Project project(RepositoryUrl url, boolean registeredHere) {
    return new Project(PROJECT, PROJECT, "origin", url, null, null, registeredHere);
  }

  /** Limits that a test may pass quickly. */
  static GitLimits limits(Duration deadline, Duration silence, long packBytes, int refs) {
    return new GitLimits(
        deadline, silence, packBytes, 10_000, 50 << 20, 1 << 20, refs, 1_000, 1_000, 1 << 20, true);
  }

  Path gitDir() {
    return folder.resolve("workspace").resolve(PROJECT + ".git");
  }

  Clone synced() {
    sync();
    return workspace.open(PROJECT);
  }

  Commit commit(String sha) {
    try (Clone clone = synced()) {
      return clone.commit(sha);
    }
  }

  static List<Ref> branches(SyncResult result) {
    return result.refs().stream().filter(Ref::isBranch).toList();
  }

  static List<String> reasons(List<IngestIssue> issues) {
    return issues.stream().map(IngestIssue::reason).toList();
  }

  /** All commits that are no merge, with rows in the form of {@link NativeGit#numstat}. */
  static Map<String, Set<String>> rows(Clone clone, SyncResult result) {
    var rows = new TreeMap<String, Set<String>>();
    for (NewCommit key : clone.newCommits(branches(result), null, KnownCommits.none())) {
      Commit commit = clone.commit(key.sha());
      if (commit.parents().size() < 2) {
        var files = new TreeSet<String>();
        commit.files().forEach(file -> files.add(row(file)));
        rows.put(key.sha(), files);
      }
    }
    return rows;
  }

  private static String row(FileChange file) {
    String counts = file.binary() ? "- -" : file.additions() + " " + file.deletions();
    String path = file.oldPath() == null ? file.path() : file.oldPath() + " => " + file.path();
    return counts + " " + path;
  }

  @Override
  public void close() {
    origin.close();
  }
}
