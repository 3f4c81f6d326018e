package dev.vibecoder.review.model;

import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.review.HiddenCharacters;
import dev.vibecoder.review.Secret;
import dev.vibecoder.review.SecretScanner;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a repository as a model may see them: each on one line, hidden characters written out,
 * secrets masked that the rules know, also those of several lines and those that hidden characters
 * split.
 */
final class ShownLines {

  /** No rule looks for a longer one. */
  static final int LONGEST_SECRET = 16_000;

  private static final int LONGEST = 400;

  private final SecretScanner scanner;

  ShownLines(SecretScanner scanner) {
    this.scanner = scanner;
  }

  /** The lines in their order, as many as are given. */
  List<String> of(List<AddedLine> given) {
    List<AddedLine> lines = given.stream().map(ShownLines::head).toList();
    var text = new StringBuilder();
    int[] starts = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      text.append(HiddenCharacters.strip(lines.get(i).text())).append('\n');
      starts[i + 1] = text.length();
    }
    String plain = text.toString();
    List<Secret> secrets = scanner.find(plain);
    List<String> shown = new ArrayList<>(lines.size());
    int first = 0;
    for (int i = 0; i < lines.size(); i++) {
      while (first < secrets.size() && secrets.get(first).end() <= starts[i]) {
        first++;
      }
      shown.add(shown(lines.get(i).text(), plain, starts[i], starts[i + 1] - 1, secrets, first));
    }
    return shown;
  }

  /** A single line, such as a path. */
  String of(String line) {
    return of(List.of(new AddedLine(0, line))).get(0);
  }

  /** What is shown of a line, and whatever a secret in it could reach to. */
  private static AddedLine head(AddedLine line) {
    String text = ModelText.cut(line.text(), LONGEST + LONGEST_SECRET);
    return new AddedLine(line.number(), text);
  }

  private String shown(
      String raw, String plain, int start, int end, List<Secret> secrets, int first) {
    var masked = new StringBuilder();
    int done = start;
    for (int i = first; i < secrets.size() && secrets.get(i).start() < end; i++) {
      Secret secret = secrets.get(i);
      masked.append(plain, done, Math.max(done, secret.start()));
      masked.append("<<secret:").append(secret.kind()).append(">>");
      done = Math.min(end, secret.end());
    }
    String line = done == start ? raw : masked.append(plain, Math.min(done, end), end).toString();
    return ModelText.cut(HiddenCharacters.escape(scanner.mask(line)), LONGEST);
  }
}
