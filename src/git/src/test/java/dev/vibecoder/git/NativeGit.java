package dev.vibecoder.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Runs the git command: the oracle for line counts, and the maker of unusual repositories. */
public record NativeGit(Path folder) {

  public String run(String... arguments) {
    return feed("", arguments);
  }

  public String feed(String input, String... arguments) {
    var command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    for (String role : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + role + "_NAME", "Ada");
      builder.environment().put("GIT_" + role + "_EMAIL", "ada@example.org");
      builder.environment().put("GIT_" + role + "_DATE", "2026-01-05T09:00:00Z");
    }
    try {
      Process process = builder.start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed: " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** For each commit that is no merge, its rows as {@code additions deletions [old =>] path}. */
  Map<String, Set<String>> numstat() {
    String log =
        run("log", "--branches", "--numstat", "-M", "--no-merges", "--root", "-z", "--format=%H");
    var rows = new TreeMap<String, Set<String>>();
    Set<String> current = new TreeSet<>();
    String[] tokens = log.split("\0", -1);
    for (int i = 0; i < tokens.length; i++) {
      String token = tokens[i].startsWith("\n") ? tokens[i].substring(1) : tokens[i];
      String[] parts = token.split("\t", 3);
      if (token.matches("[0-9a-f]{40}")) {
        current = rows.computeIfAbsent(token, sha -> new TreeSet<>());
      } else if (parts.length == 3 && !parts[2].isEmpty()) {
        current.add(parts[0] + " " + parts[1] + " " + RawPath.text(parts[2]));
      } else if (parts.length == 3) {
        String from = RawPath.text(tokens[++i]);
        String to = RawPath.text(tokens[++i]);
        current.add(parts[0] + " " + parts[1] + " " + from + " => " + to);
      }
    }
    return rows;
  }
}
