package dev.vibecoder.jobs.corpus;

import static dev.vibecoder.jobs.corpus.Workbench.NOWHERE;

import java.util.Arrays;
import java.util.List;

/** Objects of a source on this machine that are missing, damaged or lie about themselves. */
final class DamageCases {

  private static final String LIAR = "cd" + NOWHERE.substring(2);

  private DamageCases() {}

  static List<CorpusCase> all() {
    return List.of(
        file(
            "16a",
            "source that is a partial clone, without its files",
            w -> w.deleteObject(w.blob("text\n"))),
        file("19d", "file that is a folder", null),
        liar(
            "19e",
            "file that breaks off",
            w -> Arrays.copyOf(Deflated.repeated("blob 1048576", (byte) 'x', 1), 500)),
        liar(
            "19f",
            "file that says 1 byte and inflates to 1 GB",
            w -> Deflated.repeated("blob 1", (byte) 0, 1_024)),
        liar(
            "19g",
            "file that says 40 MB and holds a few bytes",
            w -> Deflated.object("blob 40000000", Workbench.bytes("few"))),
        CorpusCase.of("77b", "file with a size beyond all numbers", Fate.SKIP, "FILE_TOO_LARGE")
            .stores(2, 2)
            .made(
                w -> {
                  w.next().create();
                  w.replaceObject(
                      LIAR, Deflated.object("blob " + "9".repeat(30), Workbench.bytes("few")));
                  w.next().entry("liar", "100644", LIAR).create();
                }),
        liar(
            "19i",
            "file with a negative size",
            w -> Deflated.object("blob -1", Workbench.bytes("few"))),
        liar("19j", "file of no type", w -> Deflated.object("bolb 3", Workbench.bytes("few"))),
        liar(
            "19k",
            "file of random bytes",
            w -> Workbench.bytes("no zlib at all, but long enough to be read")),
        liar("19l", "file of no byte", w -> new byte[0]),
        CorpusCase.of(
                "77a", "file that says 5 GB and holds a few bytes", Fate.SKIP, "FILE_TOO_LARGE")
            .stores(2, 2)
            .made(
                w -> {
                  w.next().create();
                  w.replaceObject(LIAR, Deflated.object("blob 5368709120", Workbench.bytes("few")));
                  w.next().entry("liar", "100644", LIAR).create();
                }),
        CorpusCase.of("19p", "file whose name does not fit its content", Fate.OK)
            .stores(2, 2)
            .made(
                w -> {
                  w.next().create();
                  w.replaceObject(LIAR, Deflated.object("blob 4", Workbench.bytes("lie\n")));
                  w.next().entry("liar", "100644", LIAR).create();
                }),
        CorpusCase.of("19m", "folder that is missing", Fate.SKIP, "TREE_UNREADABLE")
            .stores(3, 2)
            .made(
                w -> {
                  w.next().create();
                  w.next().entry("gone", "40000", NOWHERE).create();
                  w.next().file("after", "after\n").create();
                }),
        CorpusCase.of("19n", "folder that is a file", Fate.SKIP, "TREE_UNREADABLE")
            .stores(2, 1)
            .made(
                w -> {
                  w.next().create();
                  w.next().entry("odd", "40000", w.blob("no tree\n")).create();
                }),
        CorpusCase.of("19o", "folder that is a commit", Fate.SKIP, "TREE_UNREADABLE")
            .stores(2, 1)
            .made(
                w -> {
                  String commit = w.next().create();
                  w.next().entry("odd", "40000", commit).create();
                }));
  }

  private static CorpusCase file(
      String id, String title, java.util.function.Consumer<Workbench> harm) {
    return CorpusCase.of(id, title, Fate.SKIP, "FILE_UNREADABLE")
        .stores(2, 2)
        .made(
            w -> {
              w.next().create();
              if (harm == null) {
                w.next().entry("odd", "100644", w.git.rawTree(w.file("x"))).create();
              } else {
                w.next().file("odd", "text\n").create();
                harm.accept(w);
              }
            });
  }

  private static CorpusCase liar(
      String id, String title, java.util.function.Function<Workbench, byte[]> bytes) {
    return CorpusCase.of(id, title, Fate.SKIP, "FILE_UNREADABLE")
        .stores(3, 3)
        .made(
            w -> {
              w.next().create();
              w.replaceObject(LIAR, bytes.apply(w));
              w.next().entry("liar", "100644", LIAR).create();
              w.next().file("after", "after\n").create();
            });
  }
}
