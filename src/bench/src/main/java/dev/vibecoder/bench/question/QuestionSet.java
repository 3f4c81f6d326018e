package dev.vibecoder.bench.question;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All questions of a repository, and the trees that they are asked of: an earlier one, and the same
 * with the comments cut that became questions. Both are repositories of their own, whose history
 * ends there: whatever is asked comes later than all that can be known.
 *
 * @param name of the repository, for people
 * @param commit that the earlier tree is of
 * @param earlier bare repository
 * @param withoutComments bare repository
 */
public record QuestionSet(
    String name, String commit, Path earlier, Path withoutComments, List<Question> questions) {

  private static final int COMMITS = 150;
  private static final int OTHERS = 200;

  public QuestionSet {
    questions = List.copyOf(questions);
  }

  /**
   * Asks a repository for its questions; it stays as it is.
   *
   * @param folder for the trees; it must be there and be empty
   */
  public static QuestionSet of(Path repository, Path folder)
      throws IOException, InterruptedException {
    var git = new GitOutput(repository);
    var commits = CommitQuestions.of(git);
    String commit = commits.treeBefore(COMMITS);
    Path earlier = TreeCopy.upTo(git, commit, folder.resolve("earlier.git"));
    SourceTree tree = SourceTree.ofHead(earlier);
    var comments = DocQuestions.of(tree, OTHERS);
    Path cut =
        TreeCopy.rewritten(earlier, folder.resolve("without-comments.git"), comments.cutFrom(tree));
    List<Question> questions =
        new ArrayList<>(commits.after(commit).stream().limit(COMMITS).toList());
    questions.addAll(comments.questions());
    var names = new NameQuestions(tree);
    questions.addAll(names.exact(OTHERS));
    questions.addAll(names.partial(OTHERS));
    questions.addAll(ErrorQuestions.of(tree, OTHERS));
    questions.addAll(TestQuestions.of(tree, OTHERS));
    return new QuestionSet(nameOf(repository), commit, earlier, cut, questions);
  }

  /** The questions of one kind. */
  public List<Question> of(QuestionKind kind) {
    return questions.stream().filter(question -> question.kind() == kind).toList();
  }

  /** The repository that questions of this kind are asked of. */
  public Path searched(QuestionKind kind) {
    return kind.commentsCut() ? withoutComments : earlier;
  }

  /** A bare repository is often called as if it had no name. */
  private static String nameOf(Path repository) {
    String name = String.valueOf(repository.getFileName());
    Path parent = repository.getParent();
    return name.matches("repo|\\.git") && parent != null
        ? String.valueOf(parent.getFileName())
        : name;
  }
}
