package dev.vibecoder.jobs.corpus;

import static dev.vibecoder.jobs.corpus.Workbench.NOWHERE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Trees and paths. */
final class TreeCases {

  private TreeCases() {}

  static List<CorpusCase> all() {
    return List.of(
        folder("46", "folder ..", ".."),
        folder("46a", "folder .", "."),
        folder("47", "folder .git", ".git"),
        folder("48", "folder .GIT", ".GIT"),
        folder("48a", "folder git~1, which Windows takes for .git", "git~1"),
        folder("48b", "folder that macOS takes for .git", utf8(".g\u200cit")),
        folder("48c", "folder that Windows takes for .git", ".git. ."),
        folder("48d", "folder .git with a stream of Windows", ".git::$INDEX_ALLOCATION"),
        folder("51", "folder without a name", ""),
        entries("51a", "file without a name", Fate.SKIP, 1, List.of(""), "UNUSUAL_PATH"),
        CorpusCase.of("52", "modes that git does not write", Fate.OK)
            .stores(1, 5)
            .made(
                w -> {
                  String blob = w.blob("x\n");
                  w.commitEntries(
                      w.entry("0100644", "a", blob),
                      w.entry("100664", "b", blob),
                      w.entry("100777", "c", blob),
                      w.entry("040000", "d", w.git.rawTree(w.file("f"))),
                      w.entry("100000", "e", blob));
                }),
        CorpusCase.of("52a", "modes of nothing", Fate.OK)
            .stores(1, 2)
            .made(
                w -> {
                  String blob = w.blob("x\n");
                  w.commitEntries(w.entry("0", "a", blob), w.entry("170000", "b", blob));
                }),
        entries("53", "unsorted tree", Fate.OK, 3, List.of("b", "a", "c")),
        entries("53a", "a name twice", Fate.SKIP, 1, List.of("a", "a"), "DUPLICATE_PATH"),
        entries("53b", "a name with a slash", Fate.OK, 1, List.of("a/b")),
        CorpusCase.of("53c", "tree that breaks off", Fate.SKIP, "TREE_MALFORMED")
            .stores(1, 1)
            .made(w -> w.commitEntries(w.file("a"), Workbench.bytes("100644 b"))),
        CorpusCase.of("53d", "tree of garbage", Fate.SKIP, "TREE_MALFORMED")
            .stores(1, 0)
            .made(w -> w.commitEntries(new byte[] {1, 2, 3, 0, 7})),
        entries(
            "54",
            "newline, tab, quote, backslash, dash, dots and spaces",
            Fate.OK,
            6,
            List.of("-rf", "a\nb", "a\tb\"c", "back\\slash", "dot.", "space ")),
        entries(
            "54a", "name that begins with a quote", Fate.NORM, 1, List.of("\"q\""), "PATH_ESCAPED"),
        entries(
            "55", "path that is no UTF-8", Fate.NORM, 1, List.of("f\u00ff\u00fe"), "PATH_ESCAPED"),
        entries(
            "56",
            "names that only case or composition tells apart",
            Fate.OK,
            4,
            List.of("A", "a", utf8("e\u0301"), utf8("\u00e9"))),
        CorpusCase.of("54b", "path of 4,096 bytes", Fate.OK)
            .stores(1, 1)
            .made(w -> w.commitEntries(w.file("p".repeat(4_096)))),
        CorpusCase.of("54c", "path of 70 KB", Fate.OK)
            .stores(1, 1)
            .made(w -> w.commitEntries(w.file("p".repeat(70_000)))),
        CorpusCase.of("60a", "900 levels of folders", Fate.OK)
            .stores(1, 1)
            .made(w -> w.commitTree(w.deepTree(900))),
        CorpusCase.of("60b", "5,000 levels of folders", Fate.SKIP, "TOO_MANY_FILES")
            .stores(1, 0)
            .made(w -> w.commitTree(w.deepTree(5_000))),
        CorpusCase.of("59", "commit of 10,000 files", Fate.OK)
            .stores(1, 10_000)
            .made(w -> w.commitTree(w.treeOf(10_000, "f%07d"))),
        CorpusCase.of("60", "tree of 1,000,000 files", Fate.SKIP, "TOO_MANY_FILES")
            .stores(1, 0)
            .made(w -> w.commitTree(w.treeOf(1_000_000, "f%07d"))),
        CorpusCase.of("61", "git bomb of 10^10 files", Fate.SKIP, "TOO_MANY_FILES")
            .stores(1, 0)
            .made(w -> w.commitTree(bomb(w, w.git.rawTree(w.file("f"))))),
        CorpusCase.of("61a", "git bomb of empty folders", Fate.SKIP, "TOO_MANY_FILES")
            .stores(1, 0)
            .made(w -> w.commitTree(bomb(w, w.git.rawTree()))),
        CorpusCase.of("62", "links to anywhere", Fate.OK)
            .stores(1, 5)
            .made(
                w ->
                    w.next()
                        .symlink("passwd", "../../../../../../../../etc/passwd")
                        .symlink("a", "b")
                        .symlink("b", "a")
                        .symlink("long", "x".repeat(1 << 20))
                        .create()),
        CorpusCase.of("63", "submodules from anywhere", Fate.OK)
            .stores(1, 4)
            .made(
                w ->
                    w.next()
                        .submodule("sub", NOWHERE)
                        .submodule("lonely", NOWHERE)
                        .file(".gitmodules", modules())
                        .create()),
        CorpusCase.of("63a", "submodule in the place of a file", Fate.OK)
            .stores(2, 2)
            .made(
                w -> {
                  w.next().create();
                  w.next().submodule("A.java", NOWHERE).create();
                }),
        CorpusCase.of("64", "attributes with filters and drivers", Fate.OK)
            .stores(1, 2)
            .made(
                w ->
                    w.next()
                        .file(
                            ".gitattributes",
                            "* filter=lfs diff=evil merge=x -text export-subst"
                                + " working-tree-encoding=UTF-16\n")
                        .create()),
        CorpusCase.of("64a", "attributes that take long to match", Fate.OK)
            .stores(1, 2)
            .made(
                w ->
                    w.commitEntries(
                        w.entry("100644", ".gitattributes", w.blob(slow())),
                        w.file("a".repeat(3_000)))),
        CorpusCase.of("65", "settings of LFS", Fate.OK)
            .stores(1, 2)
            .made(w -> w.next().file(".lfsconfig", "[lfs]\n\turl = http://10.0.0.1/\n").create()));
  }

  private static CorpusCase folder(String id, String title, String name) {
    return CorpusCase.of(id, title, Fate.SKIP, "UNUSUAL_PATH")
        .stores(1, 1)
        .made(w -> w.commitEntries(w.entry("40000", name, w.git.rawTree(w.file("config")))));
  }

  private static CorpusCase entries(
      String id, String title, Fate fate, int files, List<String> names, String... reasons) {
    return CorpusCase.of(id, title, fate, reasons)
        .stores(1, files)
        .made(w -> w.commitEntries(names.stream().map(w::file).toArray(byte[][]::new)));
  }

  private static String bomb(Workbench w, String core) {
    String tree = core;
    for (int level = 0; level < 10; level++) {
      String inner = tree;
      tree =
          w.git.rawTree(
              IntStream.range(0, 10)
                  .mapToObj(i -> w.entry("40000", "d" + i, inner))
                  .toArray(byte[][]::new));
    }
    return tree;
  }

  private static String modules() {
    return "[submodule \"sub\"]\n\tpath = sub\n\turl = ext::sh -c true\n"
        + "[submodule \"../../x\"]\n\tpath = -u./x\n\turl = file:///etc\n"
        + "[submodule \"y\"]\n\tpath = y\n\turl = https://169.254.169.254/\n";
  }

  private static String slow() {
    return ("*a".repeat(40) + "b linguist-generated\n").repeat(100);
  }

  /** A name whose bytes are the UTF-8 of a text. */
  private static String utf8(String text) {
    return new String(Workbench.bytes(text), StandardCharsets.ISO_8859_1);
  }
}
