package dev.vibecoder.jobs.corpus;

import static dev.vibecoder.jobs.corpus.Workbench.NOWHERE;
import static dev.vibecoder.jobs.corpus.Workbench.SIGNED;
import static dev.vibecoder.jobs.corpus.Workbench.bytes;

import dev.vibecoder.testkit.ScriptedCommit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shapes of histories: how commits lead to each other. */
final class HistoryCases {

  private static final int LINEAR = 10_000;

  private HistoryCases() {}

  static List<CorpusCase> all() {
    return List.of(
        CorpusCase.of("1", "empty repository, unborn HEAD", Fate.OK, "NO_BRANCH"),
        CorpusCase.of("2", "HEAD names a branch that is missing", Fate.OK, "HEAD_BRANCH_MISSING")
            .stores(1, 1)
            .made(
                w -> {
                  w.next().create();
                  w.git.head("ref: refs/heads/gone");
                }),
        CorpusCase.of("2a", "HEAD names a tag", Fate.OK, "HEAD_BRANCH_MISSING")
            .stores(1, 1)
            .made(
                w -> {
                  w.git.tag("v1", w.next().create());
                  w.git.head("ref: refs/tags/v1");
                }),
        CorpusCase.of("2b", "HEAD names a path outside", Fate.OK, "HEAD_BRANCH_MISSING")
            .stores(1, 1)
            .made(
                w -> {
                  w.next().create();
                  w.git.head("ref: refs/heads/../../../../etc/passwd");
                }),
        CorpusCase.of("3", "detached HEAD", Fate.OK, "HEAD_DETACHED")
            .stores(1, 1)
            .made(w -> w.git.head(w.next().create())),
        CorpusCase.of("3a", "HEAD of garbage", Fate.OK, "HEAD_DETACHED")
            .stores(1, 1)
            .made(
                w -> {
                  w.next().create();
                  w.git.head("\u0001 garbage \u00ff");
                }),
        CorpusCase.of("4", "default branch deleted between runs", Fate.NORM)
            .stores(3, 3)
            .made(
                w -> {
                  String base = w.next().create();
                  w.next().file("B.java", "class B {}\n").create();
                  w.git.commit("next").parents(base).file("C.java", "class C {}\n").create();
                })
            .then(3, 1, w -> w.git.deleteBranch("main")),
        CorpusCase.of("5", "orphan branches with roots of their own", Fate.OK)
            .stores(2, 2)
            .made(
                w -> {
                  w.next().create();
                  w.git.commit("orphan").file("o", "o\n").create();
                }),
        CorpusCase.of("5a", "root with the same tree as a root beside it", Fate.OK)
            .stores(2, 2)
            .made(
                w -> {
                  w.next().create();
                  w.git.commit("twin").file("A.java", "class A {}\n").create();
                }),
        CorpusCase.of("6", "merge without a common ancestor", Fate.OK)
            .stores(3, 2)
            .made(
                w -> {
                  String one = w.next().create();
                  String two = w.git.commit("other").file("o", "o\n").create();
                  w.git.commit("main").parents(one, two).file("o", "o\n").create();
                }),
        CorpusCase.of("7", "octopus of 20 parents", Fate.OK)
            .stores(22, 21)
            .made(w -> octopus(w, 20)),
        CorpusCase.of("7a", "merge of 2,000 parents", Fate.OK)
            .stores(2_001, 2_000)
            .made(HistoryCases::hydra),
        CorpusCase.of("7b", "a parent twice", Fate.OK)
            .stores(2, 3)
            .made(
                w -> {
                  String base = w.next().create();
                  w.commitHeader("parent " + base + "\nparent " + base + "\n" + SIGNED, "twice\n");
                }),
        CorpusCase.of("8", "10,000 commits in a line, with merges across", Fate.OK)
            .stores(LINEAR, LINEAR - LINEAR / 100)
            .made(HistoryCases::line),
        CorpusCase.of("8a", "criss-cross merges", Fate.OK)
            .stores(9, 3)
            .made(HistoryCases::crissCross),
        CorpusCase.of("9", "force-push that drops 100 commits", Fate.OK)
            .stores(101, 101)
            .made(w -> grow(w, "main", "x", 101))
            .then(
                102,
                100,
                w -> {
                  w.git.branch("main", first(w));
                  w.git.commit("main").file("after", "after\n").create();
                }),
        CorpusCase.of("10", "whole history rewritten", Fate.OK)
            .stores(5, 5)
            .made(w -> grow(w, "main", "old", 5))
            .then(
                10,
                5,
                w -> {
                  w.git.deleteBranch("main");
                  grow(w, "main", "new", 5);
                }),
        CorpusCase.of("15", "shallow boundary", Fate.OK, "SHALLOW", "SHALLOW_BOUNDARY")
            .stores(2, 2)
            .made(
                w -> {
                  String oldest = w.git.commit("main").parents(NOWHERE).file("A", "a\n").create();
                  w.git.commit("main").file("B", "b\n").create();
                  w.text("shallow", oldest + "\n");
                }),
        CorpusCase.of("19", "parent that is missing", Fate.FAILREPO, "CORRUPT")
            .made(w -> w.commitHeader("parent " + NOWHERE + "\n" + SIGNED, "child of nobody\n")),
        CorpusCase.of("19a", "parent that is a file", Fate.FAILREPO, "CORRUPT")
            .made(w -> w.commitHeader("parent " + w.blob("no commit\n") + "\n" + SIGNED, "m\n")),
        CorpusCase.of("19b", "parent that breaks off", Fate.FAILREPO, "CORRUPT")
            .made(
                w -> {
                  String parent = w.next().create();
                  w.next().file("B", "b\n").create();
                  w.replaceObject(parent, java.util.Arrays.copyOf(w.objectBytes(parent), 40));
                }),
        CorpusCase.of("19c", "branch of an object that is missing", Fate.FAILREPO, "CORRUPT")
            .made(
                w -> {
                  w.next().create();
                  w.git.branch("broken", NOWHERE);
                }));
  }

  private static String first(Workbench w) {
    return w.git.tip("first").orElseThrow();
  }

  private static void grow(Workbench w, String branch, String name, int commits) {
    for (int i = 0; i < commits; i++) {
      String sha = w.git.commit(branch).file(name + i, "x\n").create();
      if (i == 0) {
        w.git.branch("first", sha);
      }
    }
  }

  private static void octopus(Workbench w, int arms) {
    String base = w.next().create();
    String[] tips = new String[arms];
    for (int i = 0; i < arms; i++) {
      tips[i] = w.git.commit("arm" + i).parents(base).file("f" + i, "x\n").create();
    }
    ScriptedCommit merge = w.git.commit("main").parents(tips);
    IntStream.range(0, arms).forEach(i -> merge.file("f" + i, "x\n"));
    merge.create();
  }

  private static void hydra(Workbench w) {
    String tree = w.git.rawTree(w.file("f"));
    String parents =
        IntStream.range(0, 2_000)
            .mapToObj(
                i -> w.git.rawCommit(bytes("tree " + tree + "\n" + SIGNED + "\nhead " + i + "\n")))
            .map(sha -> "parent " + sha + "\n")
            .collect(Collectors.joining());
    w.commit("tree " + tree + "\n" + parents + SIGNED, bytes("all\n"));
  }

  /** Each hundredth commit merges the one ten before. */
  private static void line(Workbench w) {
    var stream = new StringBuilder();
    for (int i = 1; i <= LINEAR; i++) {
      stream.append("commit refs/heads/main\nmark :").append(i);
      stream.append("\ncommitter A <a@x> ").append(1_700_000_000 - i).append(" +0000\ndata 2\nm\n");
      if (i % 100 == 0) {
        stream.append("from :").append(i - 1).append("\nmerge :").append(i - 10).append('\n');
      }
      stream.append("M 100644 inline f").append(i % 7).append("\ndata ");
      String text = i + "\n";
      stream.append(text.length()).append('\n').append(text).append('\n');
    }
    w.run(stream.toString(), "fast-import", "--quiet");
  }

  private static void crissCross(Workbench w) {
    String base = w.next().create();
    String left = w.git.commit("left").parents(base).file("l", "l\n").create();
    String right = w.git.commit("right").parents(base).file("r", "r\n").create();
    for (int i = 0; i < 3; i++) {
      String nextLeft = w.git.commit("left").parents(left, right).create();
      right = w.git.commit("right").parents(right, left).create();
      left = nextLeft;
    }
  }
}
