package dev.vibecoder.git;

import dev.vibecoder.domain.project.RepositoryUrl;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Where to fetch from.
 *
 * @param url what was registered, for messages
 * @param address what to connect to
 * @param head what HEAD says; null when only the other side can tell
 * @param shallowCommits where the history of the source is cut
 * @param roots where a source on this machine may read
 */
record Source(
    RepositoryUrl url,
    String address,
    @Nullable String head,
    Set<ObjectId> shallowCommits,
    FileRoots roots) {

  Source {
    shallowCommits = Set.copyOf(shallowCommits);
  }

  /**
   * Looks at what can be seen before connecting.
   *
   * @param ssh whether ssh is on
   * @throws GitFailure when there is no repository that can be used
   */
  static Source of(RepositoryUrl url, FileRoots roots, boolean ssh) {
    if (url.isFile()) {
      return new LocalFolder(url, roots).source();
    }
    if (!url.toString().startsWith("https://") && !ssh) {
      throw new GitFailure(
          GitFailure.Kind.UNSUPPORTED,
          url
              + ": ssh is off; register the https:// address, or set vibe.git.ssh and pin the host's"
              + " key");
    }
    return new Source(url, url.toString(), null, Set.of(), roots);
  }
}
