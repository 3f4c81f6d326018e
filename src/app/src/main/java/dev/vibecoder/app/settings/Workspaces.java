package dev.vibecoder.app.settings;

import dev.vibecoder.git.CredentialVariables;
import dev.vibecoder.git.CredentialsFile;
import dev.vibecoder.git.GitAccess;
import dev.vibecoder.git.GitCredentials;
import dev.vibecoder.git.HttpProxy;
import dev.vibecoder.git.SshAccess;
import dev.vibecoder.git.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Where the clones are kept and how repositories are reached, as the configuration says. */
public final class Workspaces {

  private final Settings settings;
  private final Map<String, String> variables;

  private Workspaces(Settings settings, Map<String, String> variables) {
    this.settings = settings;
    this.variables = variables;
  }

  /** The clones, to be looked after; nothing is fetched that asks for credentials. */
  public static Workspace local(Settings settings) {
    return new Workspace(folder(settings), settings.git().toLimits());
  }

  /**
   * The clones, to be kept up to date.
   *
   * @param variables the environment, which alone holds secrets
   */
  public static Workspace of(Settings settings, Map<String, String> variables) {
    return new Workspace(
        folder(settings), settings.git().toLimits(), new Workspaces(settings, variables).access());
  }

  private static Path folder(Settings settings) {
    return settings.homeFolder().resolve("clones");
  }

  private GitAccess access() {
    GitKeys keys = settings.git();
    return new GitAccess(credentials(keys), proxy(keys), ssh(keys), folders(keys.fileRoots()));
  }

  private GitCredentials credentials(GitKeys keys) {
    var environment = new CredentialVariables(variables);
    String file = keys.credentials();
    return file == null ? environment : environment.or(new CredentialsFile(Settings.folder(file)));
  }

  private @Nullable HttpProxy proxy(GitKeys keys) {
    String text = keys.proxy() == null ? variable("HTTPS_PROXY") : keys.proxy();
    if (text == null) {
      return null;
    }
    String direct = variable("NO_PROXY");
    return HttpProxy.parse(
        text,
        keys.noProxy().isEmpty() && direct != null
            ? List.of(StringUtils.tokenizeToStringArray(direct, ", "))
            : keys.noProxy());
  }

  /** As other programs take it: in upper case or lower. */
  private @Nullable String variable(String name) {
    String lower = variables.get(name.toLowerCase(Locale.ROOT));
    return Settings.nullIfBlank(variables.getOrDefault(name, lower));
  }

  private @Nullable SshAccess ssh(GitKeys keys) {
    if (!keys.ssh()) {
      return null;
    }
    String given = keys.knownHosts();
    Path knownHosts =
        given == null ? settings.homeFolder().resolve("known_hosts") : Settings.folder(given);
    return new SshAccess(
        knownHosts, folders(keys.sshKeys()), variables.get("VIBE_GIT_SSH_PASSPHRASE"));
  }

  private static List<Path> folders(List<String> texts) {
    return texts.stream().map(Settings::folder).toList();
  }
}
