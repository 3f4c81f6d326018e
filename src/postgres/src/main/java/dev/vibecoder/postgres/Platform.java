package dev.vibecoder.postgres;

import java.util.Locale;

/** The machines that PostgreSQL's binaries are there for, and what each calls its parts. */
enum Platform {
  X86_64("postgres-linux-x86_64.txz", "ld-linux-x86-64.so.2"),
  ARM64("postgres-linux-arm_64.txz", "ld-linux-aarch64.so.1");

  private final String archive;
  private final String loader;

  Platform(String archive, String loader) {
    this.archive = archive;
    this.loader = loader;
  }

  static Platform current() throws PostgresUnavailable {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static Platform of(String system, String machine) throws PostgresUnavailable {
    if (system.toLowerCase(Locale.ROOT).equals("linux")) {
      switch (machine) {
        case "amd64", "x86_64":
          return X86_64;
        case "aarch64", "arm64":
          return ARM64;
        default:
      }
    }
    throw PostgresUnavailable.because(
        "The embedded PostgreSQL runs on Linux on x86-64 and arm64, not on "
            + system
            + " on "
            + machine,
        null);
  }

  /** The resource that holds the binaries. */
  String archive() {
    return archive;
  }

  /** The file name of glibc's program loader. */
  String loader() {
    return loader;
  }
}
