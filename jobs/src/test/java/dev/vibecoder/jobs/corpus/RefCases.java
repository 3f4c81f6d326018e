package dev.vibecoder.jobs.corpus;

import static dev.vibecoder.jobs.corpus.Workbench.NOWHERE;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Branches, tags and other refs, and formats of repositories. */
final class RefCases {

  private RefCases() {}

  static List<CorpusCase> all() {
    return List.of(
        CorpusCase.of("11", "tag of a tag of a commit", Fate.OK)
            .stores(1, 1)
            .made(w -> chain(w, 2)),
        CorpusCase.of("11a", "tag of a file", Fate.OK, "REF_NOT_A_COMMIT")
            .stores(1, 1)
            .made(
                w -> {
                  w.next().create();
                  w.git.annotatedTag("file", w.blob("x"), "blob");
                }),
        CorpusCase.of("11b", "tag of a tree", Fate.OK, "REF_NOT_A_COMMIT")
            .stores(1, 1)
            .made(
                w -> {
                  w.next().create();
                  w.git.tag("tree", w.git.rawTree(w.file("f")));
                }),
        CorpusCase.of("11c", "60 tags of each other", Fate.OK).stores(1, 1).made(w -> chain(w, 60)),
        CorpusCase.of("11d", "tag that names nothing", Fate.OK, "REF_NOT_A_COMMIT")
            .stores(1, 1)
            .made(
                w -> {
                  w.next().create();
                  w.git.annotatedTag("odd", "nothing", "commit");
                }),
        CorpusCase.of("11e", "branch of a file", Fate.OK, "REF_NOT_A_COMMIT")
            .stores(1, 1)
            .made(
                w -> {
                  w.next().create();
                  w.git.branch("file", w.blob("x"));
                }),
        CorpusCase.of("12", "200,000 refs", Fate.FAILREPO, "TOO_LARGE")
            .made(w -> packed(w, 200_000, "refs/tags/t%06d")),
        CorpusCase.of("12a", "20,000 refs", Fate.OK)
            .stores(1, 1)
            .made(w -> packed(w, 20_000, "refs/tags/t%06d")),
        CorpusCase.of("13", "names of refs that surprise", Fate.OK)
            .stores(1, 1)
            .made(
                w -> {
                  String sha = w.next().create();
                  List.of(
                          "\uD83D\uDC1B",
                          "-x",
                          "@",
                          "Twin",
                          "twin",
                          "a".repeat(250),
                          "%n",
                          "a'b\"c")
                      .forEach(name -> w.git.branch(name, sha));
                }),
        CorpusCase.of("13a", "name of a ref of 8,000 bytes", Fate.NORM, "REF_NAME_TOO_LONG")
            .stores(1, 1)
            .made(
                w -> w.text("packed-refs", line(w.next().create(), "refs/heads/" + noise(8_000)))),
        CorpusCase.of("13e", "name of a ref of 900 bytes", Fate.OK)
            .stores(1, 1)
            .made(w -> w.text("packed-refs", line(w.next().create(), "refs/heads/" + noise(900)))),
        CorpusCase.of("13b", "names of refs that git refuses", Fate.NORM, "REF_NAME_INVALID")
            .stores(1, 1)
            .made(RefCases::refused),
        CorpusCase.of("13c", "packed-refs with broken lines", Fate.FAILREPO, "CORRUPT")
            .made(
                w ->
                    w.text(
                        "packed-refs",
                        "# pack-refs with: peeled\n"
                            + line(w.next().create(), "refs/tags/good")
                            + "garbage\n\n^\n^"
                            + NOWHERE
                            + "\n")),
        CorpusCase.of("13d", "files of refs that are empty or hold garbage", Fate.OK)
            .stores(1, 1)
            .made(
                w -> {
                  w.next().create();
                  w.text("refs/heads/empty", "");
                  w.text("refs/heads/garbage", "garbage\n");
                  w.text("refs/heads/loop", "ref: refs/heads/loop\n");
                }),
        CorpusCase.of("14", "refs of pull requests, notes, replacements and grafts", Fate.OK)
            .stores(1, 1)
            .made(RefCases::others),
        CorpusCase.of("16", "source that offers partial clones", Fate.OK)
            .stores(1, 1)
            .made(
                w -> {
                  w.next().create();
                  w.run("", "config", "uploadpack.allowFilter", "true");
                }),
        CorpusCase.of("17", "SHA-256 repository", Fate.FAILREPO, "UNSUPPORTED")
            .made(
                w -> {
                  w.run("", "config", "core.repositoryformatversion", "1");
                  w.run("", "config", "extensions.objectFormat", "sha256");
                }),
        CorpusCase.of("17a", "extension that nobody knows", Fate.FAILREPO, "CORRUPT")
            .made(
                w -> {
                  w.run("", "config", "core.repositoryformatversion", "99");
                }),
        CorpusCase.of("18", "refs in reftable files", Fate.OK)
            .stores(1, 1)
            .made(
                w -> {
                  w.next().create();
                  w.git.keepRefsInReftables();
                }));
  }

  private static void chain(Workbench w, int tags) {
    String sha = w.next().create();
    String type = "commit";
    for (int i = 0; i < tags; i++) {
      sha = w.git.annotatedTag("v" + i, sha, type);
      type = "tag";
    }
  }

  private static void packed(Workbench w, int count, String pattern) {
    String sha = w.next().create();
    w.text(
        "packed-refs",
        IntStream.range(0, count)
            .mapToObj(i -> line(sha, pattern.formatted(i)))
            .collect(Collectors.joining()));
  }

  private static String line(String sha, String name) {
    return sha + " " + name + "\n";
  }

  private static String noise(int length) {
    return new java.util.Random(1)
        .ints(length, 'a', 'z' + 1)
        .mapToObj(c -> String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  private static void refused(Workbench w) {
    String sha = w.next().create();
    w.text(
        "packed-refs",
        List.of("a..b", "x.lock", "a b", "../../../up", "a\u0001b", "a~1", "a//b", ".a", "a\\b")
            .stream()
            .map(name -> line(sha, "refs/heads/" + name))
            .collect(Collectors.joining()));
  }

  private static void others(Workbench w) {
    String real = w.next().create();
    String false1 = w.git.commit("false").file("evil", "evil\n").message("false\n").create();
    w.git.deleteBranch("false");
    for (String ref : List.of("refs/pull/1/head", "refs/notes/commits", "refs/remotes/o/m")) {
      w.git.ref(ref, false1);
    }
    w.git.ref("refs/replace/" + real, false1);
    w.text("info/grafts", real + " " + false1 + "\n");
  }
}
