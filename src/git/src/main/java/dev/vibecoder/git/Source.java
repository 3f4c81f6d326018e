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
 */
record Source(
    RepositoryUrl url, String address, @Nullable String head, Set<ObjectId> shallowCommits) {

  Source {
    shallowCommits = Set.copyOf(shallowCommits);
  }

  /**
   * Looks at what can be seen before connecting.
   *
   * @throws GitFailure when there is no repository that can be used
   */
  static Source of(RepositoryUrl url) {
    if (url.isFile()) {
      return new LocalFolder(url).source();
    }
    if (!url.toString().startsWith("https://")) {
      throw new GitFailure(
          GitFailure.Kind.UNSUPPORTED,
          url
              + ": ssh is not supported; register the https:// address, or clone it yourself and"
              + " register the folder");
    }
    return new Source(url, url.toString(), null, Set.of());
  }
}
