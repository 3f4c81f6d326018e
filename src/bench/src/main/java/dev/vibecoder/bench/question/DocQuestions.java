package dev.vibecoder.bench.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks what comments say, of a tree from which just these comments are cut. */
final class DocQuestions {

  private static final int LEAST_WORDS = 5;
  private static final int MOST_WORDS = 40;

  private final List<DocComment> chosen;

  private DocQuestions(List<DocComment> chosen) {
    this.chosen = chosen;
  }

  /** Sentences that stand once in the production code, at most so many of them. */
  static DocQuestions of(SourceTree tree, int most) {
    Map<String, List<DocComment>> bySentence =
        tree.production().stream()
            .flatMap(file -> DocComments.of(file).stream())
            .filter(comment -> isQuestion(comment.sentence()))
            .collect(
                Collectors.groupingBy(
                    comment -> comment.sentence().toLowerCase(Locale.ROOT),
                    LinkedHashMap::new,
                    Collectors.toList()));
    var unique =
        bySentence.values().stream()
            .filter(same -> same.size() == 1)
            .map(same -> same.get(0))
            .toList();
    return new DocQuestions(Sample.of(unique, most));
  }

  private static boolean isQuestion(String sentence) {
    int words = Words.count(sentence);
    return words >= LEAST_WORDS
        && words <= MOST_WORDS
        && !sentence.matches("(?i)(copyright|todo|deprecated|licen[sc]e|@|eslint).*");
  }

  List<Question> questions() {
    return chosen.stream()
        .map(c -> new Question(QuestionKind.DOC_SENTENCE, c.sentence(), Set.of(c.path())))
        .toList();
  }

  /** The files that the comments stood in, without them, by path. */
  Map<String, String> cutFrom(SourceTree tree) {
    Map<String, List<DocComment>> byPath =
        chosen.stream().collect(Collectors.groupingBy(DocComment::path));
    Map<String, String> cut = new LinkedHashMap<>();
    for (SourceFile file : tree.files()) {
      if (byPath.containsKey(file.path())) {
        cut.put(file.path(), cut(file, byPath.get(file.path())));
      }
    }
    return cut;
  }

  static String cut(SourceFile file, List<DocComment> comments) {
    List<String> kept = new ArrayList<>();
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      var comment = comments.stream().filter(c -> c.firstLine() == line).findFirst();
      if (comment.isPresent()) {
        if (comment.get().bodyOfItsOwn()) {
          kept.add(" ".repeat(DocComments.indentation(lines.get(i))) + "pass");
        }
        i = comment.get().endLine() - 1;
      } else {
        kept.add(lines.get(i));
      }
    }
    return String.join("\n", kept) + "\n";
  }
}
