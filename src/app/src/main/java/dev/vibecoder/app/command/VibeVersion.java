package dev.vibecoder.app.command;

import picocli.CommandLine.IVersionProvider;

/** What {@code vibe --version} says. */
final class VibeVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = VibeVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "vibe " + (version == null ? "development" : version) + " (Java " + Runtime.version() + ")"
    };
  }
}
