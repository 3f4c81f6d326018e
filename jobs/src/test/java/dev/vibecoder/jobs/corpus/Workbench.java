package dev.vibecoder.jobs.corpus;

import dev.vibecoder.testkit.ScriptedCommit;
import dev.vibecoder.testkit.ScriptedRepository;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Makes one repository, out of objects that git would or would not write. */
final class Workbench {

  static final String NOWHERE = "1234567890123456789012345678901234567890";
  static final String WHO = "Ada <ada@example.org> 1767603600 +0000";
  static final String SIGNED = "author " + WHO + "\ncommitter " + WHO + "\n";

  final ScriptedRepository git;

  Workbench(ScriptedRepository git) {
    this.git = git;
  }

  /** A commit on main with one file of one line. */
  ScriptedCommit next() {
    return git.commit("main").file("A.java", "class A {}\n");
  }

  String blob(String text) {
    return git.blob(bytes(text));
  }

  /** An entry of a tree; each char of the name is one byte. */
  byte[] entry(String mode, String name, String sha) {
    return ScriptedRepository.treeEntry(mode, name.getBytes(StandardCharsets.ISO_8859_1), sha);
  }

  byte[] file(String name) {
    return entry("100644", name, blob("text\n"));
  }

  /** A commit of this tree on main. */
  String commitTree(String tree) {
    return commit("tree " + tree + "\n" + SIGNED, bytes("odd\n"));
  }

  /** A commit of a tree with these entries on main. */
  String commitEntries(byte[]... entries) {
    return commitTree(git.rawTree(entries));
  }

  /** A commit on main with these lines after the one of its tree, which has one file. */
  String commitHeader(String lines, String message) {
    return commit("tree " + git.rawTree(file("f")) + "\n" + lines, bytes(message));
  }

  /** A commit on main; each char of the header is one byte. */
  String commit(String header, byte[] message) {
    var raw = new ByteArrayOutputStream();
    raw.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
    raw.write('\n');
    raw.writeBytes(message);
    String sha = git.rawCommit(raw.toByteArray());
    git.branch("main", sha);
    return sha;
  }

  /** So many files named by this pattern, all of one blob. */
  String treeOf(int count, String pattern) {
    String blob = blob("text\n");
    return git.rawTree(
        IntStream.range(0, count)
            .mapToObj(i -> entry("100644", pattern.formatted(i), blob))
            .toArray(byte[][]::new));
  }

  /** A chain of folders with a file at its end. */
  String deepTree(int levels) {
    String tree = git.rawTree(file("f"));
    for (int level = 0; level < levels; level++) {
      tree = git.rawTree(entry("40000", "d", tree));
    }
    return tree;
  }

  /** Where the file of a single object is. */
  Path objectFile(String sha) {
    return git.path().resolve("objects").resolve(sha.substring(0, 2)).resolve(sha.substring(2));
  }

  /** Puts any bytes in the place of an object. */
  void replaceObject(String sha, byte[] file) {
    write(
        () -> {
          Files.createDirectories(objectFile(sha).getParent());
          Files.deleteIfExists(objectFile(sha));
          Files.write(objectFile(sha), file);
        });
  }

  void deleteObject(String sha) {
    write(() -> Files.delete(objectFile(sha)));
  }

  byte[] objectBytes(String sha) {
    try {
      return Files.readAllBytes(objectFile(sha));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file of the repository's own folder. */
  void text(String name, String content) {
    write(
        () -> {
          Path file = git.path().resolve(name);
          Files.createDirectories(file.getParent());
          Files.writeString(file, content);
        });
  }

  /** Runs git in the repository. */
  void run(String input, String... arguments) {
    write(
        () -> {
          var command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
          command.addAll(List.of(arguments));
          var builder =
              new ProcessBuilder(command).directory(git.path().toFile()).redirectErrorStream(true);
          builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
          builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
          builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
          Process process = builder.start();
          try (var in = process.getOutputStream()) {
            in.write(bytes(input));
          }
          String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
          try {
            if (process.waitFor() != 0) {
              throw new IllegalStateException(command + " failed: " + said);
            }
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Writing work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Writing {
    void run() throws IOException;
  }
}
