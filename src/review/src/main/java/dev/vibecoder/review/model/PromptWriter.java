package dev.vibecoder.review.model;

import dev.vibecoder.domain.code.ChangeType;
import dev.vibecoder.domain.code.FileChange;
import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a change down for a model. Each line of the repository stands behind a number and a bar,
 * so that none can pass for one of ours; what does not fit is counted.
 */
final class PromptWriter {

  private static final int LONGEST_MESSAGE = 4_000;

  private final ShownLines lines;
  private final int limit;

  /**
   * @param limit characters at most
   */
  PromptWriter(ShownLines lines, int limit) {
    this.lines = lines;
    this.limit = limit;
  }

  /** Empty when there is nothing to read: only deletions, binary or generated files. */
  Optional<ReviewPrompt> write(Change change) {
    List<ChangedFile> readable = change.files().stream().filter(PromptWriter::isReadable).toList();
    if (readable.isEmpty()) {
      return Optional.empty();
    }
    var text = new StringBuilder();
    append(change.message(), text);
    List<PromptFile> shown = new ArrayList<>();
    for (ChangedFile file : readable) {
      append(file, text).ifPresent(shown::add);
    }
    String leftOut = leftOut(readable, shown);
    if (!leftOut.isEmpty()) {
      text.append("NOTE: ").append(leftOut).append('\n');
    }
    return shown.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReviewPrompt(text.toString(), shown, leftOut));
  }

  private static boolean isReadable(ChangedFile changed) {
    FileChange file = changed.file();
    return file.type() != ChangeType.DELETED
        && !file.binary()
        && !file.generated()
        && !changed.addedLines().isEmpty();
  }

  private void append(String message, StringBuilder text) {
    text.append("COMMIT MESSAGE\n");
    for (String line : lines.of(message.lines().map(line -> new AddedLine(0, line)).toList())) {
      if (text.length() + line.length() > LONGEST_MESSAGE) {
        text.append("0| …\n");
        return;
      }
      text.append("0| ").append(line).append('\n');
    }
  }

  private Optional<PromptFile> append(ChangedFile changed, StringBuilder text) {
    if (text.length() >= limit) {
      return Optional.empty();
    }
    String path = changed.file().path();
    String shownPath = lines.of(path);
    String language = changed.file().language();
    String head = "FILE %s (%s)\n".formatted(shownPath, language == null ? "unknown" : language);
    List<AddedLine> added = within(changed.addedLines());
    List<String> shown = lines.of(added);
    SortedMap<Integer, String> taken = new TreeMap<>();
    for (int i = 0; i < shown.size(); i++) {
      String line = added.get(i).number() + "| " + shown.get(i) + '\n';
      if (text.length() + (i == 0 ? head.length() : 0) + line.length() > limit) {
        break;
      }
      text.append(i == 0 ? head : "").append(line);
      taken.put(added.get(i).number(), shown.get(i));
    }
    return taken.isEmpty() ? Optional.empty() : Optional.of(new PromptFile(path, shownPath, taken));
  }

  /** Somewhat more than can be shown: a secret is only known as a whole. */
  private List<AddedLine> within(List<AddedLine> added) {
    long characters = 0;
    int count = 0;
    while (count < added.size() && characters <= limit + ShownLines.LONGEST_SECRET) {
      characters += added.get(count).text().length();
      count++;
    }
    return added.subList(0, count);
  }

  private static String leftOut(List<ChangedFile> readable, List<PromptFile> shown) {
    long all = readable.stream().mapToLong(file -> file.addedLines().size()).sum();
    long shownLines = shown.stream().mapToLong(file -> file.lines().size()).sum();
    return all == shownLines && readable.stream().noneMatch(ChangedFile::truncated)
        ? ""
        : "Only %d of %d added lines in %d of %d files were shown."
            .formatted(shownLines, all, shown.size(), readable.size());
  }
}
