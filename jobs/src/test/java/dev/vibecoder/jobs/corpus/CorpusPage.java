package dev.vibecoder.jobs.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The page of the documentation that lists what becomes of each odd input. */
final class CorpusPage {

  static final Path FILE = Path.of("..", "src", "docs", "input-corpus.md");

  private static final List<String> HEAD =
      List.of(
          "# Odd input, and what becomes of it",
          "",
          "Each line is a repository that a test makes of raw objects and ingests for three nights,",
          "beside an innocent one. Written by the test: `CorpusPage`, from the cases themselves.",
          "",
          "- OK: stored whole. NORM: stored in another form, or named as odd.",
          "- SKIP: files are left out or not counted; the commit and all others are stored.",
          "- FAILREPO: the repository is refused, with this reason in `sync_failures`; others go on.",
          "",
          "Addresses that nobody can mean or that lead elsewhere (93, 94, 96) are refused when they are",
          "registered; `RepositoryUrlTest` has their table.",
          "",
          "The reason codes are those of `ingest_issues`. All of it is read in a heap of 512 MB.",
          "",
          "| Case | Input | Outcome | Commits | Files | Reasons |",
          "| --- | --- | --- | --- | --- | --- |");

  private CorpusPage() {}

  /** Writes the page anew; run it in the folder of this module. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(FILE, String.join("\n", lines()) + "\n");
  }

  static List<String> lines() {
    return Stream.concat(HEAD.stream(), Corpus.all().stream().map(CorpusPage::line)).toList();
  }

  private static String line(CorpusCase each) {
    return "| %s | %s | %s | %d | %d | %s |"
        .formatted(
            each.id(),
            each.title(),
            each.fate(),
            each.commits(),
            each.files(),
            String.join(", ", each.reasons().stream().map(reason -> "`" + reason + "`").toList()));
  }
}
