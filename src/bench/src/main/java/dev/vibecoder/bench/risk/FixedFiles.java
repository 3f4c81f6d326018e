package dev.vibecoder.bench.risk;

import dev.vibecoder.domain.code.Language;
import dev.vibecoder.review.MeaningfulLines;
import dev.vibecoder.review.risk.ProductCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines that fixing commits removed out of {@code git show -p -U0 -w}. */
final class FixedFiles implements Consumer<String> {

  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");
  private static final String OLD_PATH = "--- a/";

  private final List<FixedFile> files = new ArrayList<>();
  private final String fix;
  private @Nullable FixedFile file;
  private int line;
  private int removed;
  private int added;

  private FixedFiles(String fix) {
    this.fix = fix;
  }

  /** The files of code that a commit changed meaningful lines of. */
  static List<FixedFile> of(GitText git, String fix) throws IOException {
    var reader = new FixedFiles(fix);
    git.each(
        reader,
        "show",
        "-p",
        "-U0",
        "-w",
        "-M",
        "--no-color",
        "--no-ext-diff",
        "--no-textconv",
        "--diff-filter=MR",
        "--format=",
        fix);
    return reader.files.stream().filter(each -> !each.lines().isEmpty()).toList();
  }

  @Override
  public void accept(String text) {
    if (removed > 0 || added > 0) {
      acceptChanged(text);
    } else if (text.startsWith(OLD_PATH)) {
      open(text.substring(OLD_PATH.length()));
    } else {
      acceptHunk(HUNK.matcher(text));
    }
  }

  private void acceptChanged(String text) {
    if (text.startsWith("-")) {
      if (file != null && MeaningfulLines.matches(text.substring(1), language(file.path()))) {
        file.lines().set(line);
      }
      line++;
      removed--;
    } else if (text.startsWith("+")) {
      added--;
    }
  }

  private void acceptHunk(Matcher hunk) {
    if (hunk.matches()) {
      line = Integer.parseInt(hunk.group(1));
      removed = count(hunk.group(2));
      added = count(hunk.group(4));
    }
  }

  private static int count(@Nullable String number) {
    return number == null ? 1 : Integer.parseInt(number);
  }

  /** Git puts a tab behind a path with spaces. */
  private void open(String named) {
    String path = named.endsWith("\t") ? named.substring(0, named.length() - 1) : named;
    file = null;
    if (ProductCode.isWritten(path)) {
      file = new FixedFile(fix, path, ProductCode.matches(path), new BitSet());
      files.add(file);
    }
  }

  private static String language(String path) {
    String language = Language.of(path);
    return language == null ? "" : language;
  }
}
