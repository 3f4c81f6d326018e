package dev.vibecoder.bench.question;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks what later commits say they do, of the newest tree that has enough of them after it. Merges,
 * releases and bumps of versions say nothing.
 */
final class CommitQuestions {

  private static final int LEAST_WORDS = 3;
  private static final int MOST_FILES = 5;
  private static final int MOST_COMMITS = 3_000;
  private static final int STEP = 20;

  private static final Pattern NO_QUESTION =
      Pattern.compile(
          "(?i)(merge|revert|bump|release|prepare|version|v?\\d|\\[maven-release|update dep"
              + "|fixup!|squash!|chore\\(deps|build\\(deps|typo).*");

  private static final Pattern PULL_REQUEST = Pattern.compile("\\s*\\((?:#\\d+,?\\s*)+\\)\\s*$");

  private final GitOutput git;
  private final List<String> line;
  private final Map<String, Later> later;

  private record Later(String subject, Set<String> files) {}

  private CommitQuestions(GitOutput git, List<String> line, Map<String, Later> later) {
    this.git = git;
    this.line = line;
    this.later = later;
  }

  static CommitQuestions of(GitOutput git) throws IOException, InterruptedException {
    List<String> line =
        git.lines("rev-list", "--first-parent", "--max-count=" + MOST_COMMITS, "HEAD");
    String log =
        git.of(
            "log",
            "--no-merges",
            "--no-renames",
            "--name-only",
            "--max-count=" + MOST_COMMITS,
            "--format=%x01%H%n%s",
            "HEAD");
    Map<String, Later> later = new LinkedHashMap<>();
    for (String entry : log.split("\u0001")) {
      List<String> lines = entry.lines().toList();
      if (lines.size() > 2) {
        Set<String> files = new LinkedHashSet<>(lines.subList(2, lines.size()));
        files.removeIf(path -> !Role.isProductionCode(path));
        later.put(lines.get(0), new Later(lines.get(1), files));
      }
    }
    return new CommitQuestions(git, line, later);
  }

  /**
   * The newest commit of the main line after which there are as many questions; where files moved
   * so much that there never are, the one with the most.
   */
  String treeBefore(int wanted) throws IOException, InterruptedException {
    String best = line.get(0);
    int most = -1;
    for (int i = STEP; i < line.size() && most < wanted; i += STEP) {
      int questions = after(line.get(i)).size();
      if (questions > most) {
        best = line.get(i);
        most = questions;
      }
    }
    return best;
  }

  /** The questions that commits after this one ask, the newest first. */
  List<Question> after(String commit) throws IOException, InterruptedException {
    Set<String> tree = new HashSet<>(git.lines("ls-tree", "-r", "--name-only", commit));
    Map<String, Question> questions = new LinkedHashMap<>();
    for (String sha : git.lines("rev-list", "--no-merges", commit + "..HEAD")) {
      Later one = later.get(sha);
      if (one != null && isQuestion(one)) {
        String subject = PULL_REQUEST.matcher(one.subject()).replaceAll("");
        Set<String> files = new LinkedHashSet<>(one.files());
        files.retainAll(tree);
        if (!files.isEmpty()) {
          questions.putIfAbsent(subject, new Question(QuestionKind.COMMIT_SUBJECT, subject, files));
        }
      }
    }
    return new ArrayList<>(questions.values());
  }

  private static boolean isQuestion(Later commit) {
    return !commit.files().isEmpty()
        && commit.files().size() <= MOST_FILES
        && Words.count(commit.subject()) >= LEAST_WORDS
        && !NO_QUESTION.matcher(commit.subject()).matches();
  }
}
