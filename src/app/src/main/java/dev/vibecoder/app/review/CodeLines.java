package dev.vibecoder.app.review;

import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.git.GitFailure;
import dev.vibecoder.git.LocalRepository;
import dev.vibecoder.review.Secret;
import dev.vibecoder.review.SecretScanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The code around findings as a commit left it, without the secrets that the rules know. */
final class CodeLines {

  private static final int NEIGHBOURS = 1;
  private static final int MOST_FOUND = 4;

  /** A secret may begin above what is shown. */
  private static final int SCANNED = 100;

  private static final int LONGEST = 2_000;
  private static final String MASK = "***";
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\r]");

  private final LocalRepository repository;
  private final SecretScanner scanner;
  private @Nullable String blob;
  private String[] lines = {};

  CodeLines(LocalRepository repository, SecretScanner scanner) {
    this.repository = repository;
    this.scanner = scanner;
  }

  /** The lines of a finding with their neighbours; empty when it is about no line. */
  List<CodeLine> around(Finding finding, ReviewedCommit commit) {
    String id = finding.file() == null ? null : commit.blobs().get(finding.file());
    if (id == null || finding.line() < 1) {
      return List.of();
    }
    load(id);
    if (finding.line() > lines.length) {
      return List.of();
    }
    int last = Math.min(Math.max(finding.line(), finding.endLine()), lines.length);
    int lastShown = Math.min(last, finding.line() + MOST_FOUND - 1);
    int from = Math.max(1, finding.line() - NEIGHBOURS);
    int to = Math.min(lines.length, lastShown + NEIGHBOURS);
    List<String> masked = masked(from, to);
    var shown = new ArrayList<CodeLine>();
    for (int number = from; number <= to; number++) {
      boolean found = number >= finding.line() && number <= last;
      String text = masked.get(number - from);
      shown.add(new CodeLine(number, number == finding.line() ? seen(finding, text) : text, found));
    }
    return shown;
  }

  /** The review's own words for the line, which show the place that matched in a long one. */
  private static String seen(Finding finding, String line) {
    String evidence = finding.evidence();
    if (evidence == null) {
      return line;
    }
    int indent = line.length() - line.stripLeading().length();
    return line.substring(0, indent) + evidence;
  }

  private void load(String id) {
    if (id.equals(blob)) {
      return;
    }
    byte[] text;
    try {
      text = repository.text(id).orElse(new byte[0]);
    } catch (GitFailure e) {
      text = new byte[0];
    }
    blob = id;
    lines = split(new String(text, StandardCharsets.UTF_8));
  }

  /** As git counts lines, to which a return alone is nothing. */
  private static String[] split(String text) {
    return (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1);
  }

  private List<String> masked(int from, int to) {
    int first = Math.max(1, from - SCANNED);
    int last = Math.min(lines.length, to + SCANNED);
    String text =
        String.join("\n", Arrays.stream(lines, first - 1, last).map(CodeLines::eyed).toList());
    List<String> masked = List.of(mask(text).split("\n", -1));
    return masked.subList(from - first, to - first + 1);
  }

  /** As the eye reads it. */
  private static String eyed(String line) {
    String cut = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    return UNSEEN.matcher(cut).replaceAll("");
  }

  /** A secret over several lines leaves as many. */
  private String mask(String text) {
    var masked = new StringBuilder();
    int at = 0;
    for (Secret secret : scanner.find(text)) {
      masked.append(text, at, secret.start()).append(MASK);
      text.substring(secret.start(), secret.end())
          .chars()
          .filter(c -> c == '\n')
          .forEach(newline -> masked.append('\n').append(MASK));
      at = secret.end();
    }
    return masked.append(text, at, text.length()).toString();
  }
}
