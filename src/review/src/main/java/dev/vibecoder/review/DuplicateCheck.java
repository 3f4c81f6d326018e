package dev.vibecoder.review;

import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Sources;
import dev.vibecoder.review.duplicate.Duplicate;
import dev.vibecoder.review.duplicate.Duplicates;
import dev.vibecoder.review.duplicate.TokenFile;
import dev.vibecoder.review.pmd.CodeLexers;
import dev.vibecoder.review.pmd.CodeTokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds added blocks that repeat another place of the files that the change touches, in each
 * language for itself. A block that its file held as often before, indented otherwise or at another
 * place, is none of the change's. Of files that the change keeps in step only one is read.
 *
 * @param tokens fewest tokens of a block
 * @param lines fewest lines of a block
 */
record DuplicateCheck(TokensOfFiles lexed, int tokens, int lines) implements SourceCheck {

  /** Of one change, so that it fits into memory whatever it brings; more are named as unread. */
  private static final int MOST_TOKENS = 1_000_000;

  private static final Set<String> TYPESCRIPT_STATEMENTS =
      Set.of(
          "return", "if", "for", "while", "switch", "const", "let", "var", "throw", "await", "try");

  @Override
  public SourceReport report(List<ChangedFile> files, Sources sources) {
    Map<String, List<ChangedFile>> byLanguage =
        Copies.without(files).stream()
            .filter(file -> CodeLexers.reads(Source.languageOf(file.file())))
            .sorted(Comparator.comparing(file -> file.file().path()))
            .collect(
                Collectors.groupingBy(
                    file -> Source.languageOf(file.file()), TreeMap::new, Collectors.toList()));
    var sightings = new ArrayList<SourceReport.Sighting>();
    var unread = new ArrayList<SourceReport.Unread>();
    byLanguage.values().forEach(some -> seek(some, sources, sightings, unread));
    return new SourceReport(sightings, 0, unread);
  }

  private void seek(
      List<ChangedFile> files,
      Sources sources,
      List<SourceReport.Sighting> sightings,
      List<SourceReport.Unread> unread) {
    var read = new ArrayList<ChangedFile>();
    var tokenFiles = new ArrayList<TokenFile>();
    int all = 0;
    for (ChangedFile file : files) {
      CodeTokens of = lexed.after(file, sources);
      boolean fits = all + of.size() <= MOST_TOKENS;
      String failure = fits ? of.failure() : "the change is too large";
      if (failure != null) {
        unread.add(new SourceReport.Unread(file.file().path(), failure));
      } else {
        all += of.size();
        read.add(file);
        tokenFiles.add(new TokenFile(of, AddedNumbers.of(file)));
      }
    }
    for (Duplicate each : Duplicates.in(tokenFiles, tokens)) {
      ChangedFile file = read.get(each.file());
      CodeTokens after = tokenFiles.get(each.file()).tokens();
      if (each.endLine() - each.line() + 1 >= lines
          && doesSomething(file, after, each)
          && !Copies.areAtOnePlace(file.file().path(), read.get(each.otherFile()).file().path())
          && after.count(after, each.token(), tokens)
              > lexed.before(file, sources).count(after, each.token(), tokens)) {
        sightings.add(sighting(each, read));
      }
    }
  }

  /** Overloads and other types of TypeScript cannot be written once and called from two places. */
  private static boolean doesSomething(ChangedFile file, CodeTokens tokens, Duplicate block) {
    return !Source.languageOf(file.file()).equals("TypeScript")
        || tokens.holdAny(TYPESCRIPT_STATEMENTS, block.token(), block.tokens());
  }

  private static SourceReport.Sighting sighting(Duplicate duplicate, List<ChangedFile> files) {
    ChangedFile file = files.get(duplicate.file());
    String evidence =
        "%d lines as in %s:%d-%d"
            .formatted(
                duplicate.endLine() - duplicate.line() + 1,
                files.get(duplicate.otherFile()).file().path(),
                duplicate.otherLine(),
                duplicate.otherEndLine());
    return new SourceReport.Sighting(file, duplicate.line(), duplicate.endLine(), evidence);
  }
}
