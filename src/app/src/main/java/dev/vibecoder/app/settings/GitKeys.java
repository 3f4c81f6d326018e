package dev.vibecoder.app.settings;

import dev.vibecoder.git.GitLimits;
import dev.vibecoder.git.HttpProxy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The keys below {@code vibe.git}; config/application.yaml says what each is for.
 *
 * @param proxy with a user and password only when the environment gives it
 */
public record GitKeys(
    @DefaultValue("false") boolean privateHosts,
    @DefaultValue List<String> fileRoots,
    @Nullable String credentials,
    @Nullable String proxy,
    @DefaultValue List<String> noProxy,
    @DefaultValue("false") boolean ssh,
    @Nullable String knownHosts,
    @DefaultValue List<String> sshKeys,
    @DefaultValue("1h") Duration deadline,
    @DefaultValue("60s") Duration silence,
    @DefaultValue("20GB") DataSize maxPackBytes,
    @DefaultValue("50000000") long maxPackObjects,
    @DefaultValue("256MB") DataSize maxObjectBytes,
    @DefaultValue("64MB") DataSize maxRefBytes,
    @DefaultValue("100000") int maxRefs,
    @DefaultValue("1000000") int maxTreeEntries,
    @DefaultValue("100000") int maxFilesPerCommit,
    @DefaultValue("50MB") DataSize maxTextBytes) {

  public GitKeys {
    credentials = Settings.nullIfBlank(credentials);
    proxy = Settings.nullIfBlank(proxy);
    knownHosts = Settings.nullIfBlank(knownHosts);
    if (proxy != null) {
      HttpProxy.parse(proxy, noProxy);
    }
    if (maxTextBytes.toBytes() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("vibe.git.max-text-bytes must be below 2GB");
    }
  }

  /** As the git room wants them. */
  public GitLimits toLimits() {
    return new GitLimits(
        deadline,
        silence,
        maxPackBytes.toBytes(),
        maxPackObjects,
        maxObjectBytes.toBytes(),
        maxRefBytes.toBytes(),
        maxRefs,
        maxTreeEntries,
        maxFilesPerCommit,
        Math.toIntExact(maxTextBytes.toBytes()),
        privateHosts);
  }

  /** Nothing of the proxy, which may carry a password. */
  @Override
  public String toString() {
    return "GitKeys[ssh=" + ssh + ", privateHosts=" + privateHosts + "]";
  }
}
