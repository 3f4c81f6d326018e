package dev.vibecoder.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.code.Language;
import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of code that is there twice, what is worth a word. */
class WrittenTwiceTest {

  private static final String CODE =
      """
      export const sum = (orders, rates) => {
        let total = 0
        for (const order of orders) {
          if (order.open && rates.has(order.currency)) {
            total += (order.amount * rates.of(order.currency)) / rates.base
          } else if (order.late) {
            total -= order.amount * rates.penalty + order.fee
          } else {
            warn(order.id, order.state, order.owner, order.amount, order.fee)
          }
        }
        return total > 0 ? total : rates.least(total, orders.length, rates.base)
      }
      """;
  private static final String OVERLOADS =
      IntStream.range(0, 12)
          .mapToObj(i -> "  I%d extends Input = I & I%d,\n  R%d = any,".formatted(i, i, i))
          .collect(Collectors.joining("\n", "get<\n", "\n>(handler: H): R\n"));

  private final Reviewer reviewer = new Reviewer(RuleSet.bundled());

  /** The text is its own id. */
  private static ChangedFile file(String path, String text) {
    var added = new ArrayList<AddedLine>();
    text.lines().forEach(line -> added.add(new AddedLine(added.size() + 1, line)));
    var change =
        new FileChange(
            path, null, ChangeType.ADDED, added.size(), 0, Language.of(path), false, false);
    return new ChangedFile(change, added, text.length(), false, null, text);
  }

  private List<String> duplicates(ChangedFile... files) {
    return reviewer
        .review(Changes.of(files), (blob, maxBytes) -> Optional.of(blob))
        .issues()
        .stream()
        .filter(issue -> issue.rule().equals("duplicated-code"))
        .map(Finding::file)
        .map(String::valueOf)
        .toList();
  }

  @Test
  void namesCodeThatStandsInTwoFiles() {
    assertThat(duplicates(file("src/a.ts", CODE), file("src/b.ts", CODE)))
        .containsExactly("src/b.ts");
  }

  @Test
  void readsOneAloneOfTheFilesThatAreKeptInStep() {
    String here = "import { rates } from './rates'\n" + CODE + CODE;
    String there = "// for the other runtime\nimport { rates } from './rates.ts'\n" + CODE + CODE;

    assertThat(duplicates(file("src/a.ts", CODE), file("other/src/a.ts", CODE))).isEmpty();
    assertThat(duplicates(file("src/a.ts", here), file("other/src/a.ts", there)))
        .containsExactly("src/a.ts");
  }

  @Test
  void passesOverTypesThatHaveToBeWrittenTwice() {
    assertThat(duplicates(file("src/a.ts", OVERLOADS + OVERLOADS))).isEmpty();
    assertThat(duplicates(file("src/a.ts", OVERLOADS + CODE + OVERLOADS + CODE)))
        .containsExactly("src/a.ts");
  }
}
