package dev.vibecoder.app.command;

import java.util.regex.Pattern;

/** Names in commands that people may copy: a repository chooses its name, a shell obeys it. */
final class ShellWord {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./][A-Za-z0-9_./-]*");

  private ShellWord() {}

  static String of(String name) {
    return PLAIN.matcher(name).matches() ? name : "'" + name.replace("'", "'\\''") + "'";
  }
}
