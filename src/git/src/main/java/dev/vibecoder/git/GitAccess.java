package dev.vibecoder.git;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How this machine reaches repositories.
 *
 * @param credentials what to show to https hosts
 * @param proxy what https is tunnelled through; null for none
 * @param ssh what ssh needs; null when ssh is off
 * @param fileRoots folders below which file sources may lie that were not registered here
 */
public record GitAccess(
    GitCredentials credentials,
    @Nullable HttpProxy proxy,
    @Nullable SshAccess ssh,
    List<Path> fileRoots) {

  public GitAccess {
    fileRoots = List.copyOf(fileRoots);
  }

  /** Public https repositories only, and those registered on this machine. */
  public static GitAccess publicOnly() {
    return new GitAccess(GitCredentials.none(), null, null, List.of());
  }
}
