package dev.vibecoder.jobs.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Contents of files. */
final class ContentCases {

  private static final int HUGE = 50_000_000;

  private ContentCases() {}

  static List<CorpusCase> all() {
    return List.of(
        text("66", "empty file", ""),
        text("67", "file of one byte", "x"),
        CorpusCase.of("68", "line ends of every kind, and none", Fate.OK)
            .stores(1, 4)
            .made(
                w ->
                    w.next()
                        .file("none", "a\nb")
                        .file("cr", "a\rb\rc\r")
                        .file("mixed", "a\r\nb\nc\r")
                        .create()),
        CorpusCase.of("69", "binary files", Fate.OK)
            .stores(1, 4)
            .made(
                w ->
                    w.git
                        .commit("main")
                        .file("a.png", noise("\u0089PNG\r\n"))
                        .file("b", noise("\u007fELF"))
                        .file("c.class", noise("\u00ca\u00fe\u00ba\u00be"))
                        .file("d.zip", noise("PK\3\4"))
                        .create()),
        CorpusCase.of("71", "byte order marks and wide encodings", Fate.OK)
            .stores(1, 4)
            .made(
                w ->
                    w.git
                        .commit("main")
                        .file("utf8", "\ufeffcaf\u00e9\n")
                        .file("le", "caf\u00e9\n".getBytes(StandardCharsets.UTF_16LE))
                        .file("be", "\ufeffcaf\u00e9\n".getBytes(StandardCharsets.UTF_16BE))
                        .file("utf32", "caf\u00e9\n".getBytes(Charset.forName("UTF-32")))
                        .create()),
        bytes("72", "text that is no UTF-8", new byte[] {'a', (byte) 0xff, (byte) 0xfe, '\n'}),
        bytes("73", "text in Shift_JIS", "\u65e5\u672c\n".getBytes(Charset.forName("Shift_JIS"))),
        bytes("73a", "text in GB18030", "\u4e2d\u6587\n".getBytes(Charset.forName("GB18030"))),
        bytes("74", "one line of 50 MB", filled(HUGE)),
        CorpusCase.of("74a", "6,000,000 empty lines", Fate.SKIP, "TOO_MANY_LINES")
            .stores(1, 1)
            .made(w -> huge(w, "blob 6291456", (byte) '\n', 6)),
        CorpusCase.of("74b", "two versions of 1,900,000 lines", Fate.OK)
            .stores(2, 2)
            .made(
                w -> {
                  w.git.commit("main").file("lines", "\n".repeat(1_900_000)).create();
                  w.git.commit("main").file("lines", "x\n".repeat(1_900_000)).create();
                }),
        CorpusCase.of("75", "text of 200 MB", Fate.SKIP, "FILE_TOO_LARGE")
            .stores(1, 1)
            .made(w -> huge(w, "blob 209715200", (byte) 'x', 200)),
        CorpusCase.of("75a", "text of 1.5 GB", Fate.SKIP, "FILE_TOO_LARGE")
            .stores(1, 1)
            .made(w -> huge(w, "blob 1572864000", (byte) 'x', 1_500)),
        CorpusCase.of("77", "file of 2.5 GB", Fate.SKIP, "FILE_TOO_LARGE")
            .stores(1, 1)
            .made(w -> huge(w, "blob 2684354560", (byte) 0, 2_560)),
        CorpusCase.of("78", "LFS pointers, true and false", Fate.OK)
            .stores(1, 3)
            .made(
                w ->
                    w.git
                        .commit("main")
                        .file("good.bin", pointer("12345"))
                        .file("odd.bin", pointer("many"))
                        .file("long.bin", pointer("1") + "x".repeat(10_000))
                        .create()),
        CorpusCase.of("79", "1,000 folders of 100 equal files", Fate.OK)
            .stores(1, 100_000)
            .made(ContentCases::equal),
        text(
            "81",
            "emoji, marks and directions",
            "\uD83D\uDC69\u200D\uD83D\uDC69"
                + "e\u0301".repeat(10_000)
                + "\u202eevil\u2066\u200b\uDB40\uDC41\n"));
  }

  private static CorpusCase text(String id, String title, String text) {
    return bytes(id, title, Workbench.bytes(text));
  }

  private static CorpusCase bytes(String id, String title, byte[] content) {
    return CorpusCase.of(id, title, Fate.OK)
        .stores(1, 1)
        .made(w -> w.git.commit("main").file("f.txt", content).create());
  }

  /** A file whose object is put there by hand, for it is larger than anybody wants to hash. */
  static void huge(Workbench w, String header, byte fill, int megabytes) {
    String sha = "ab" + Workbench.NOWHERE.substring(2);
    w.replaceObject(sha, Deflated.repeated(header, fill, megabytes));
    w.commitEntries(w.entry("100644", "huge.txt", sha));
  }

  private static byte[] noise(String start) {
    byte[] bytes = new byte[5_000];
    new Random(3).nextBytes(bytes);
    byte[] magic = start.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(magic, 0, bytes, 0, magic.length);
    return bytes;
  }

  private static byte[] filled(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 'x');
    return bytes;
  }

  private static String pointer(String size) {
    return "version https://git-lfs.github.com/spec/v1\noid sha256:"
        + "ab".repeat(32)
        + "\nsize "
        + size
        + "\n";
  }

  private static void equal(Workbench w) {
    String folder = w.treeOf(100, "f%03d");
    byte[][] folders = new byte[1_000][];
    for (int i = 0; i < folders.length; i++) {
      folders[i] = w.entry("40000", "d%04d".formatted(i), folder);
    }
    w.commitEntries(folders);
  }
}
