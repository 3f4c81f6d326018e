package dev.vibecoder.review.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vibecoder.review.pmd.CodeLexers;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

  private static final int LENGTH = 20;

  /** Ten lines of eight tokens. */
  private static final String BLOCK = lines("a%1$d = f%1$d(b%1$d, c%1$d)\n", 10);

  private static String lines(String form, int number) {
    return IntStream.range(0, number).mapToObj(form::formatted).collect(Collectors.joining());
  }

  private static String other(int number) {
    return lines("x%1$d += y%1$d * z\n", number);
  }

  private static TokenFile file(String text, int fromAdded, int toAdded) {
    var added = new BitSet();
    added.set(fromAdded, toAdded + 1);
    return new TokenFile(CodeLexers.tokens("TypeScript", text), added);
  }

  private static List<Duplicate> in(TokenFile... files) {
    return Duplicates.in(List.of(files), LENGTH);
  }

  @Test
  void namesBothPlacesOfABlockThatIsAddedTwice() {
    assertThat(in(file(other(3) + BLOCK, 1, 13), file(BLOCK + other(2), 1, 12)))
        .extracting(
            Duplicate::file,
            Duplicate::line,
            Duplicate::endLine,
            Duplicate::otherFile,
            Duplicate::otherLine,
            Duplicate::otherEndLine,
            Duplicate::tokens)
        .containsExactly(tuple(1, 1, 10, 0, 4, 13, 80));
  }

  @Test
  void blamesTheAddedBlockWhereverTheOtherStands() {
    assertThat(in(file(BLOCK, 1, 10), file(BLOCK, 0, 0)))
        .extracting(Duplicate::file, Duplicate::otherFile)
        .containsExactly(tuple(0, 1));
    assertThat(in(file(BLOCK, 0, 0), file(BLOCK, 1, 10)))
        .extracting(Duplicate::file, Duplicate::otherFile)
        .containsExactly(tuple(1, 0));
  }

  @Test
  void saysNothingOfWhatWasThereTwiceBefore() {
    assertThat(in(file(BLOCK + BLOCK, 0, 0), file(BLOCK, 0, 0))).isEmpty();
  }

  @Test
  void endsWhereTheAddedLinesEnd() {
    assertThat(in(file(BLOCK, 0, 0), file(BLOCK, 3, 6)))
        .extracting(Duplicate::line, Duplicate::endLine, Duplicate::otherLine)
        .containsExactly(tuple(3, 6, 3));
  }

  @Test
  void saysNothingOfFewerTokens() {
    assertThat(in(file(BLOCK, 0, 0), file(BLOCK, 4, 5))).isEmpty();
    assertThat(in(file("", 1, 1), file("x", 1, 1))).isEmpty();
    assertThat(in()).isEmpty();
  }

  @Test
  void findsABlockTwiceInOneFile() {
    assertThat(in(file(BLOCK + other(5) + BLOCK, 1, 25)))
        .extracting(Duplicate::line, Duplicate::otherLine)
        .containsExactly(tuple(16, 1));
  }

  @Test
  void findsWhatFollowsAnEmptyFile() {
    assertThat(in(file("", 1, 1), file(BLOCK, 1, 10), file("", 1, 1), file(BLOCK, 1, 10)))
        .extracting(Duplicate::file, Duplicate::otherFile)
        .containsExactly(tuple(3, 1));
  }

  @Test
  void passesOverTablesOfTheSame() {
    assertThat(in(file("0, 1,\n".repeat(2_000), 1, 2_000))).isEmpty();
  }

  @Test
  void isQuickWhateverRepeatsItself() {
    String hostile = (BLOCK + "q\n").repeat(2_000);

    assertThat(in(file(hostile, 1, 30_000), file(hostile, 1, 30_000)))
        .isNotEmpty()
        .hasSizeLessThan(10_000);
  }
}
