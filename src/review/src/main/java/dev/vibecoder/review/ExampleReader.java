package dev.vibecoder.review;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.code.GeneratedFiles;
import dev.vibecoder.domain.code.Language;
import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the examples of a rule. A text is added to the rule's example file; a mapping names files
 * with how many lines each gains. The joint {@code {+}} is taken out of a text: it keeps an example
 * of a secret from looking like one in the rule file itself. {@code {long}} is a word longer than
 * the limit for lines.
 */
final class ExampleReader {

  private static final String JOINT = "{+}";
  private static final String LONG = "{long}";
  private static final int BYTES_A_LINE = 40;

  private final Section rule;
  private final Limits limits;
  private final String file;

  ExampleReader(Section rule, Limits limits) {
    this.rule = rule;
    this.limits = limits;
    String named = rule.optionalText("example-file");
    this.file = named == null ? "example.txt" : named;
  }

  RuleExamples read(String id) {
    List<Example> examples = changes("examples");
    List<Example> counterexamples = changes("counterexamples");
    if (examples.isEmpty() || counterexamples.isEmpty()) {
      throw rule.wrong(
          examples.isEmpty() ? "examples" : "counterexamples", "is missing: give at least one");
    }
    return new RuleExamples(id, examples, counterexamples);
  }

  private List<Example> changes(String key) {
    var changes = new ArrayList<Example>();
    for (Object item : rule.items(key)) {
      changes.add(item instanceof Map<?, ?> files ? ofFiles(key, files) : ofText(item.toString()));
    }
    return changes;
  }

  private Example ofText(String example) {
    String text = example.replace(JOINT, "").replace(LONG, "x".repeat(limits.line() + 1));
    var lines = new ArrayList<AddedLine>();
    text.lines().forEach(line -> lines.add(new AddedLine(lines.size() + 1, line)));
    String id = "example: " + text;
    Change change = change(List.of(file(file, lines.size(), lines, id)));
    return new Example(
        change, (blob, maxBytes) -> blob.equals(id) ? Optional.of(text) : Optional.empty());
  }

  private Example ofFiles(String key, Map<?, ?> files) {
    var changed = new ArrayList<ChangedFile>();
    files.forEach(
        (path, lines) -> {
          if (!(lines instanceof Integer count)) {
            throw rule.wrong(key, "must name files with their number of lines");
          }
          changed.add(file(String.valueOf(path), count, lines(count), null));
        });
    return new Example(change(changed), Sources.NONE);
  }

  private static List<AddedLine> lines(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> new AddedLine(i, "line " + i)).toList();
  }

  private static Change change(List<ChangedFile> files) {
    return new Change("0".repeat(40), "Example", false, files);
  }

  private static ChangedFile file(
      String path, int additions, List<AddedLine> lines, @Nullable String blob) {
    var change =
        new FileChange(
            path,
            null,
            ChangeType.ADDED,
            additions,
            0,
            Language.of(path),
            false,
            GeneratedFiles.matches(path));
    return new ChangedFile(change, lines, (long) additions * BYTES_A_LINE, false, null, blob);
  }
}
