package dev.vibecoder.app.command;

import picocli.CommandLine.IVersionProvider;

/** What {@code vibe --version} says. */
final class VibeVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"vibe " + number() + " (Java " + Runtime.version() + ")"};
  }

  /** The version of the product alone. */
  static String number() {
    String version = VibeVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
