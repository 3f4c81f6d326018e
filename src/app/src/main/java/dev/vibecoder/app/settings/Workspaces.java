package dev.vibecoder.app.settings;

import dev.vibecoder.git.GitLimits;
import dev.vibecoder.git.Workspace;

/** Where the clones are kept, as the configuration says. */
public final class Workspaces {

  private Workspaces() {}

  public static Workspace of(Settings settings) {
    return new Workspace(
        settings.homeFolder().resolve("clones"),
        GitLimits.defaults().withPrivateHosts(settings.git().privateHosts()));
  }
}
