package dev.vibecoder.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Debian's package archive, read from the mirror that the machine itself uses; nothing is
 * installed.
 */
record PackageArchive(Path etc) implements PgvectorSource {
  static final String PACKAGE = "postgresql-18-pgvector";
  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** The first suite of Debian whose pgvector is recent enough. */
  private static final String SUITE = "forky";

  private static final String CONFIGURATION =
      """
      Dir::State::Lists "%1$s/lists";
      Dir::Cache "%1$s/cache";
      Dir::Cache::pkgcache "";
      Dir::Cache::srcpkgcache "";
      Dir::Etc::SourceList "%1$s/sources.list";
      Dir::Etc::SourceParts "/dev/null";
      Dir::Etc::Preferences "/dev/null";
      Dir::Etc::PreferencesParts "/dev/null";
      APT::Sandbox::User "";
      APT::Update::Error-Mode "any";
      Acquire::Retries "1";
      Acquire::http::Timeout "20";
      Acquire::https::Timeout "20";
      #clear APT::Update::Pre-Invoke;
      #clear APT::Update::Post-Invoke;
      #clear APT::Update::Post-Invoke-Success;
      """;

  @Override
  public String name() {
    return "package " + PACKAGE + " of Debian's archive";
  }

  @Override
  public PgvectorFiles find(Path scratch, Consumer<String> progress) throws IOException {
    progress.accept("downloading pgvector from Debian's package archive");
    return PgvectorFiles.below(download(PACKAGE, scratch));
  }

  /** Unpacks a package of the suite and answers with the folder that holds its files. */
  Path download(String packageName, Path scratch) throws IOException {
    StringBuilder failures = new StringBuilder();
    for (String mirror : mirrors()) {
      try {
        return download(packageName, mirror, Files.createTempDirectory(scratch, "apt-"));
      } catch (IOException e) {
        failures.append(failures.isEmpty() ? "" : "; ").append(Reason.of(e));
      }
    }
    throw new IOException(failures.toString());
  }

  private List<String> mirrors() throws IOException {
    List<String> mirrors = new AptSources(etc).mirrors();
    if (mirrors.isEmpty()) {
      throw new IOException("no Debian mirror in the apt sources below " + etc);
    }
    return mirrors;
  }

  private static Path download(String packageName, String mirror, Path folder) throws IOException {
    Path configuration = configure(mirror, folder);
    apt(configuration, folder, "update");
    Path packages = Files.createDirectory(folder.resolve("packages"));
    apt(configuration, packages, "download", packageName);
    Path content = Files.createDirectory(folder.resolve("content"));
    Command.of("dpkg-deb", "-x", onlyFile(packages).toString(), content.toString()).output(LIMIT);
    return content;
  }

  private static Path configure(String mirror, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("lists/partial"));
    Files.createDirectories(folder.resolve("cache/archives/partial"));
    Files.writeString(
        folder.resolve("sources.list"),
        "deb [signed-by=%s target=Packages lang=none] %s %s main%n"
            .formatted(AptSources.keyring(), mirror, SUITE));
    return Files.writeString(folder.resolve("apt.conf"), CONFIGURATION.formatted(folder));
  }

  private static void apt(Path configuration, Path directory, String... arguments)
      throws IOException {
    List<String> line =
        Stream.concat(
                Stream.of("apt-get", "-qq", "-c", configuration.toString()), Stream.of(arguments))
            .toList();
    Command.of(line).in(directory).output(LIMIT);
  }

  private static Path onlyFile(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow(() -> new IOException("apt-get downloaded nothing"));
    }
  }
}
