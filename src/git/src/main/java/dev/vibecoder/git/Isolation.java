package dev.vibecoder.git;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportProtocol;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts git off from the machine it runs on: no configuration of the system or the user, none of
 * git's environment variables, and no way of transport but https and ssh, which has no client but
 * the one that a fetch brings along. Holds for the whole process.
 */
final class Isolation extends SystemReader.Delegate {

  private static final int MB = 1 << 20;
  private static final Duration COARSE_FILE_TIMES = Duration.ofSeconds(2);
  private static boolean installed;

  private Isolation(SystemReader machine) {
    super(machine);
  }

  static synchronized void install() {
    if (installed) {
      return;
    }
    SystemReader.setInstance(new Isolation(SystemReader.getInstance()));
    for (TransportProtocol protocol : List.copyOf(Transport.getTransportProtocols())) {
      if (!protocol.getSchemes().contains("https") && !protocol.getSchemes().contains("ssh")) {
        Transport.unregister(protocol);
      }
    }
    // Else the first file that is looked at waits 3 s for the resolution of its times to be
    // measured;
    // meanwhile a coarse one is assumed, which only has files read again.
    FS.FileStoreAttributes.setBackground(true);
    var cache = new WindowCacheConfig();
    cache.setPackedGitLimit(128L * MB);
    cache.setPackedGitWindowSize(64 << 10);
    cache.setDeltaBaseCacheLimit(32 * MB);
    // More than counts as text by default: what is larger is only asked for its size.
    cache.setStreamFileThreshold(64 * MB);
    cache.install();
    installed = true;
  }

  @Override
  public @Nullable String getenv(String variable) {
    return variable.startsWith("GIT_") || variable.startsWith("XDG_")
        ? null
        : super.getenv(variable);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  /**
   * A configuration without a file: empty, and forgetting what is set. Only the resolution of file
   * times is stated, coarse enough for any file system: else JGit measures it for 3 s in each
   * process, with files of its own beside ours.
   */
  private static final class NoConfig extends FileBasedConfig {

    NoConfig(Config parent, FS fs) {
      super(parent, new File("none"), fs);
    }

    @Override
    public long getTimeUnit(
        String section, @Nullable String subsection, String name, long otherwise, TimeUnit unit) {
      return ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section)
          ? unit.convert(COARSE_FILE_TIMES)
          : super.getTimeUnit(section, subsection, name, otherwise, unit);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
