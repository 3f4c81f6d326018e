package dev.vibecoder.bench.risk;

import dev.vibecoder.domain.code.Language;
import dev.vibecoder.review.MeaningfulLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Who wrote each line of a file as it was before a commit, by {@code git blame -w}: line n is at n
 * - 1.
 *
 * @param commits sha of the commit that each line comes from
 * @param meaningful numbers of the meaningful lines, from 1
 */
record Blame(List<String> commits, List<Integer> meaningful) {

  static Blame before(GitText git, String commit, String path) throws IOException {
    var reading = new Reading(path);
    git.each(reading, "blame", "-w", "--porcelain", commit + "^", "--", path);
    return new Blame(reading.commits, reading.meaningful);
  }

  /** Who wrote the line with this number, from 1. */
  String commit(int line) {
    return commits.get(line - 1);
  }

  private static final class Reading implements Consumer<String> {

    private static final Pattern HEAD = Pattern.compile("[0-9a-f]{40} \\d+ \\d+(?: \\d+)?");

    private final String language;
    private final List<String> commits = new ArrayList<>();
    private final List<Integer> meaningful = new ArrayList<>();
    private String commit = "";

    Reading(String path) {
      String named = Language.of(path);
      language = named == null ? "" : named;
    }

    @Override
    public void accept(String text) {
      if (text.startsWith("\t")) {
        commits.add(commit);
        if (MeaningfulLines.matches(text.substring(1), language)) {
          meaningful.add(commits.size());
        }
      } else if (HEAD.matcher(text).matches()) {
        commit = text.substring(0, 40);
      }
    }
  }
}
