package dev.vibecoder.jobs.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorpusPageTest {

  /** Numbers that the list of odd inputs leaves out. */
  private static final Set<Integer> UNUSED =
      Set.of(20, 23, 24, 32, 36, 41, 49, 50, 57, 58, 70, 76, 80);

  @Test
  void saysOfEachCaseWhatTheTestExpects() throws IOException {
    assertThat(Files.readAllLines(CorpusPage.FILE))
        .as("run CorpusPage to write it anew")
        .isEqualTo(CorpusPage.lines());
  }

  @Test
  void leavesOutNoNumber() {
    Set<Integer> numbers =
        Corpus.all().stream()
            .map(each -> Integer.valueOf(each.id().replaceAll("\\D", "")))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(numbers)
        .containsAll(
            IntStream.rangeClosed(1, 81).filter(i -> !UNUSED.contains(i)).boxed().toList());
  }
}
