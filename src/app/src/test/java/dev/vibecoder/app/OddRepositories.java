package dev.vibecoder.app;

import dev.vibecoder.testkit.ScriptedCommit;
import dev.vibecoder.testkit.ScriptedRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Writes a repository for each oddity that git allows, named after it. */
final class OddRepositories {

  private static final String NOWHERE = "1234567890123456789012345678901234567890";
  private static final int LONG_LINE = 50_000_000;

  private final Path folder;
  private final List<String> paths = new ArrayList<>();

  OddRepositories(Path folder) {
    this.folder = folder;
  }

  /** Where they are. */
  List<String> write() {
    repository("empty", r -> {});
    repository("dangling-head", r -> first(r).create(), r -> r.head("ref: refs/heads/gone"));
    repository("detached-head", r -> r.head(first(r).create()));
    repository("shallow", this::shallow);
    repository("binary", r -> first(r).file("a.bin", noise()).file("b.png", noise()).create());
    repository("long-line", r -> first(r).file("long.js", longLine()).create());
    repository("not-utf8", OddRepositories::notUtf8);
    repository("nul", r -> first(r).message("before\0after\n").by("A\0b <a@b>").create());
    repository(
        "far-dates",
        r -> first(r).at(Instant.EPOCH).create(),
        r -> first(r).at(Instant.parse("2100-01-01T00:00:00Z")).create());
    repository("no-author", OddRepositories::withoutAuthor);
    repository(
        "two-roots", r -> first(r).create(), r -> r.commit("orphan").file("o", "o").create());
    repository("octopus", OddRepositories::octopus);
    repository("links", OddRepositories::links);
    repository("bad-paths", OddRepositories::badPaths);
    return paths;
  }

  @SafeVarargs
  private void repository(String name, Consumer<ScriptedRepository>... contents) {
    Path path = folder.resolve(name);
    try (var repository = ScriptedRepository.create(path)) {
      Arrays.stream(contents).forEach(content -> content.accept(repository));
    }
    paths.add(path.toString());
  }

  private static ScriptedCommit first(ScriptedRepository repository) {
    return repository.commit("main").file("A.java", "class A {\n  int a;\n}\n");
  }

  /** The parent of its oldest commit is not there, and it says so. */
  private void shallow(ScriptedRepository repository) {
    String oldest = first(repository).parents(NOWHERE).file("A.java", "class A {}\n").create();
    repository.commit("main").file("B.java", "class B {}\n").create();
    try {
      Files.writeString(repository.path().resolve("shallow"), oldest + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] noise() {
    byte[] bytes = new byte[10_000];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] longLine() {
    byte[] line = new byte[LONG_LINE];
    Arrays.fill(line, (byte) 'x');
    return line;
  }

  private static void notUtf8(ScriptedRepository repository) {
    byte[] text = "caf\u00e9 \u00ff\n".getBytes(StandardCharsets.ISO_8859_1);
    String tree =
        repository.rawTree(
            ScriptedRepository.treeEntry(
                "100644", new byte[] {'f', (byte) 0xff, (byte) 0xfe}, repository.blob(text)));
    byte[] commit =
        ("tree "
                + tree
                + "\nauthor J\u00e9 <j@x> 1767603600 +0000\n"
                + "committer J\u00e9 <j@x> 1767603600 +0000\n\ncaf\u00e9\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    repository.branch("main", repository.rawCommit(commit));
  }

  private static void withoutAuthor(ScriptedRepository repository) {
    String tree = repository.rawTree();
    String text = "tree " + tree + "\ncommitter C <c@x> 1767603600 +0000\n\nno author\n";
    repository.branch("main", repository.rawCommit(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void octopus(ScriptedRepository repository) {
    String base = first(repository).create();
    String[] arms = new String[20];
    for (int i = 0; i < arms.length; i++) {
      arms[i] = repository.commit("arm" + i).parents(base).file("f" + i, "x\n").create();
    }
    ScriptedCommit merge = repository.commit("main").parents(arms);
    for (int i = 0; i < arms.length; i++) {
      merge.file("f" + i, "x\n");
    }
    merge.create();
  }

  private static void links(ScriptedRepository repository) {
    first(repository)
        .symlink("passwd", "../../../../../../../../etc/passwd")
        .symlink("loop.md", "loop.md")
        .submodule("sub", NOWHERE)
        .file(".gitmodules", "[submodule \"sub\"]\n\tpath = sub\n\turl = ext::sh -c true\n")
        .create();
  }

  private static void badPaths(ScriptedRepository repository) {
    String blob = repository.blob("evil\n".getBytes(StandardCharsets.UTF_8));
    String tree =
        repository.rawTree(
            entry("..", blob), entry(".git", blob), entry("a\nb\t\"c", blob), entry("-rf", blob));
    String text =
        "tree "
            + tree
            + "\nauthor A <a@x> 1767603600 +0000\n"
            + "committer A <a@x> 1767603600 +0000\n\nbad paths\n";
    repository.branch("main", repository.rawCommit(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] entry(String name, String blob) {
    return ScriptedRepository.treeEntry("100644", name.getBytes(StandardCharsets.UTF_8), blob);
  }
}
