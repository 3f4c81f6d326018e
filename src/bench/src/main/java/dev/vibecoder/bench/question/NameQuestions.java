package dev.vibecoder.bench.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Asks for names that one file of the whole tree defines, in full and in part. */
final class NameQuestions {

  private static final int LEAST_LETTERS = 4;
  private static final int LONG_ENOUGH_TO_CUT = 13;

  private final Map<String, Set<String>> filesByName = new TreeMap<>();
  private final Map<String, Set<String>> filesByLowerName = new TreeMap<>();
  private final Set<String> production = new LinkedHashSet<>();

  NameQuestions(SourceTree tree) {
    tree.production().forEach(file -> production.add(file.path()));
    for (SourceFile file : tree.files()) {
      for (String name : Definitions.of(file)) {
        filesByName.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(file.path());
        filesByLowerName
            .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new LinkedHashSet<>())
            .add(file.path());
      }
    }
  }

  List<Question> exact(int most) {
    List<Question> questions = new ArrayList<>();
    filesByName.forEach(
        (name, files) -> {
          if (isNobodysWord(name) && answers(files)) {
            questions.add(new Question(QuestionKind.IDENTIFIER, name, files));
          }
        });
    return Sample.of(questions, most);
  }

  List<Question> partial(int most) {
    List<Question> questions = new ArrayList<>();
    filesByName.forEach(
        (name, files) -> {
          if (name.length() >= LONG_ENOUGH_TO_CUT && isNobodysWord(name) && answers(files)) {
            // Half of them by how they begin, half by how they end, wherever the cut falls.
            int cut = name.length() * 2 / 5;
            boolean head = name.hashCode() % 2 == 0;
            String part = head ? name.substring(0, name.length() - cut) : name.substring(cut);
            if (filesWith(part).equals(files)) {
              questions.add(new Question(QuestionKind.PARTIAL_NAME, part, files));
            }
          }
        });
    return Sample.of(questions, most);
  }

  private boolean answers(Set<String> files) {
    return files.size() == 1 && production.containsAll(files);
  }

  /** A name of several parts, or one that is written like a type. */
  private static boolean isNobodysWord(String name) {
    boolean several = Words.partsOf(name).size() > 1;
    boolean type = Character.isUpperCase(name.charAt(0));
    return name.length() >= LEAST_LETTERS && (several || type);
  }

  private Set<String> filesWith(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    Set<String> files = new LinkedHashSet<>();
    filesByLowerName.forEach(
        (name, its) -> {
          if (name.contains(lower)) {
            files.addAll(its);
          }
        });
    return files;
  }
}
