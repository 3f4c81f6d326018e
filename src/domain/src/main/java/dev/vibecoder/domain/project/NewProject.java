package dev.vibecoder.domain.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A repository that is to be watched.
 *
 * @param name what to call it; a name that is taken gets a number behind it
 * @param ingestSince commits committed earlier are left out; null for the whole history
 * @param registeredHere registered on this machine's command line, so its folder may be anywhere
 */
public record NewProject(
    RepositoryUrl repositoryUrl,
    String name,
    @Nullable Instant ingestSince,
    boolean registeredHere) {

  /** One with its whole history, from this machine's command line. */
  public static NewProject here(RepositoryUrl url, String name) {
    return new NewProject(url, name, null, true);
  }
}
