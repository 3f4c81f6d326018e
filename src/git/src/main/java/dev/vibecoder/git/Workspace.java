package dev.vibecoder.git;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.domain.project.RepositoryUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The bare clones of all projects, in one folder. Only objects and refs come in: nothing is ever
 * checked out, no submodule, hook, filter or configuration of a repository takes effect, and git's
 * settings of this machine are not read. Safe for many threads and processes.
 */
public final class Workspace {

  private final Path root;
  private final SyncTerms terms;
  private final ProjectLocks locks;

  /** Clones below a folder, of public repositories and those registered on this machine. */
  public Workspace(Path root, GitLimits limits) {
    this(root, limits, GitAccess.publicOnly());
  }

  /** Clones below a folder; it is made when missing. */
  public Workspace(Path root, GitLimits limits, GitAccess access) {
    this(root, new SyncTerms(limits, access, Resolver.system()));
  }

  Workspace(Path root, SyncTerms terms) {
    Isolation.install();
    this.root = root.toAbsolutePath();
    this.terms = terms;
    locks = new ProjectLocks(this.root);
  }

  /**
   * Looks, without connecting, whether there can be a repository that is registered here.
   *
   * @param ssh whether ssh is on
   * @throws GitFailure when a folder is none, or the address is of a kind that is not supported
   */
  public static void check(RepositoryUrl url, boolean ssh) {
    Source.of(url, FileRoots.anywhere(), ssh);
  }

  /**
   * Clones a project's repository, or fetches what is new, with all branches and tags. A damaged
   * clone is replaced. When it fails, the clone is as before.
   *
   * @throws GitFailure with the reason
   */
  public SyncResult sync(Project project) {
    FileRoots roots =
        project.registeredHere() ? FileRoots.anywhere() : new FileRoots(terms.access().fileRoots());
    return sync(project.id(), project.repositoryUrl(), roots);
  }

  SyncResult sync(UUID projectId, RepositoryUrl url, FileRoots roots) {
    Source source = Source.of(url, roots, terms.access().ssh() != null);
    var folder = new CloneFolder(root, projectId);
    return locked(
        projectId, "bring " + url + " to", () -> new CloneSync(folder, source, terms).run());
  }

  /**
   * Opens a project's clone for reading.
   *
   * @throws GitFailure {@code MISSING} when there is none yet
   */
  public Clone open(UUID projectId) {
    var folder = new CloneFolder(root, projectId);
    if (!folder.exists()) {
      throw new GitFailure(
          GitFailure.Kind.MISSING, "project " + projectId + " has no clone yet; sync it first");
    }
    try {
      Repository repository =
          new FileRepositoryBuilder().setGitDir(folder.gitDir().toFile()).setBare().build();
      return new Clone(repository, "clone " + folder.gitDir(), terms.limits(), folder);
    } catch (IOException e) {
      folder.markDamaged();
      throw new GitFailure(
          GitFailure.Kind.CORRUPT,
          folder.gitDir() + " cannot be opened: " + e.getMessage() + "; the next sync clones again",
          e);
    }
  }

  /** Deletes a project's clone, if there is one. */
  public void remove(UUID projectId) {
    var folder = new CloneFolder(root, projectId);
    locked(
        projectId,
        "remove a clone from",
        () -> {
          folder.remove();
          return projectId;
        });
  }

  private <T> T locked(UUID projectId, String purpose, ProjectLocks.Work<T> work) {
    try {
      return locks.hold(projectId, work);
    } catch (IOException e) {
      throw new GitFailure(
          GitFailure.Kind.LOCAL,
          "could not %s %s: %s; check free space and permissions".formatted(purpose, root, e),
          e);
    }
  }
}
