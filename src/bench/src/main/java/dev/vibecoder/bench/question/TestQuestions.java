package dev.vibecoder.bench.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for tests by what their names say. */
final class TestQuestions {

  private static final int LEAST_WORDS = 3;

  private static final Pattern NAMED =
      Pattern.compile(
          "(?m)^\\s*(?:public\\s+)?(?:final\\s+)?void\\s+(\\w+)\\s*\\(\\s*\\)"
              + "|^\\s*(?:async\\s+)?def\\s+test_(\\w+)"
              + "|^func\\s+Test(\\w+)\\(");

  private static final Pattern DESCRIBED =
      Pattern.compile("(?m)^\\s*(?:it|test)(?:\\.\\w+)?\\(\\s*(['\"`])((?:(?!\\1).)+)\\1");

  private TestQuestions() {}

  static List<Question> of(SourceTree tree, int most) {
    Map<String, Set<String>> filesByWords = new LinkedHashMap<>();
    for (SourceFile file : tree.tests()) {
      for (String words : subjects(file.text())) {
        filesByWords.computeIfAbsent(words, w -> new LinkedHashSet<>()).add(file.path());
      }
    }
    List<Question> questions = new ArrayList<>();
    filesByWords.forEach(
        (words, files) -> {
          if (files.size() == 1 && Words.count(words) >= LEAST_WORDS) {
            questions.add(new Question(QuestionKind.TEST, "test of " + words, files));
          }
        });
    return Sample.of(questions, most);
  }

  private static List<String> subjects(String code) {
    List<String> subjects = new ArrayList<>();
    Matcher named = NAMED.matcher(code);
    while (named.find()) {
      for (int group = 1; group <= named.groupCount(); group++) {
        if (named.group(group) != null) {
          subjects.add(bare(String.join(" ", Words.partsOf(named.group(group)))));
        }
      }
    }
    Matcher described = DESCRIBED.matcher(code);
    while (described.find()) {
      subjects.add(bare(described.group(2).replaceAll("\\$?\\{[^}]*}|%\\w", " ")));
    }
    return subjects;
  }

  private static String bare(String subject) {
    return subject.replaceAll("(?i)^(?:tests?|should)\\s+", "").replaceAll("\\s+", " ").strip();
  }
}
