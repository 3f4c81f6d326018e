package dev.vibecoder.search.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question asks for, as far as its words tell.
 *
 * @param weights of its words, those that are in nearly every text left out unless there is no
 *     other
 * @param names identifiers in it that may be names of definitions, as they were typed
 * @param pairs words of it that follow each other
 * @param phrases what stands in quotes, at least two words long
 * @param isName the question is one identifier and nothing else
 * @param tests it asks for tests
 * @param docs it asks for documents
 */
public record QuestionWords(
    Map<String, Double> weights,
    List<String> names,
    Set<WordPair> pairs,
    List<String> phrases,
    boolean isName,
    boolean tests,
    boolean docs) {

  private static final int MOST_WORDS = 64;

  private static final Pattern PHRASE = Pattern.compile("\"([^\"]{3,300})\"");
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(?:(?:\\.|::|#|->)[\\p{L}_$][\\p{L}\\p{N}_$]*)*");

  /** Words that hold a question together. */
  private static final Set<String> COMMON =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from",
          "has", "have", "how", "i", "if", "in", "is", "it", "its", "of", "on", "or", "should",
          "so", "that", "the", "their", "then", "there", "these", "this", "to", "was", "we", "what",
          "when", "where", "which", "while", "who", "why", "will", "with", "would", "you", "code",
          "find", "show");

  private static final Set<String> TESTS =
      Set.of("test", "tests", "tested", "testing", "spec", "specs", "unittest", "testcase");
  private static final Set<String> DOCS =
      Set.of(
          "doc",
          "docs",
          "documentation",
          "readme",
          "changelog",
          "guide",
          "tutorial",
          "example",
          "examples",
          "sample",
          "samples",
          "javadoc");

  public QuestionWords {
    weights = Map.copyOf(weights);
    names = List.copyOf(names);
    pairs = Set.copyOf(pairs);
    phrases = List.copyOf(phrases);
  }

  /** Reads a question. */
  public static QuestionWords of(String question) {
    List<String> all = CodeWords.of(question);
    Set<String> distinct = new LinkedHashSet<>(all);
    return new QuestionWords(
        weights(distinct),
        names(question),
        WordPair.of(question),
        phrases(question),
        NAME.matcher(question.strip()).matches(),
        distinct.stream().anyMatch(TESTS::contains),
        distinct.stream().anyMatch(DOCS::contains));
  }

  private static Map<String, Double> weights(Set<String> words) {
    boolean onlyCommon = COMMON.containsAll(words);
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String word : words) {
      boolean counts = onlyCommon || (!COMMON.contains(word) && word.length() > 1);
      if (counts && weights.size() < MOST_WORDS) {
        weights.put(word, 1.0);
      }
    }
    return weights;
  }

  /** Those that look like code; any word when the question is a single one. */
  private static List<String> names(String question) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(question);
    while (matcher.find()) {
      String name = matcher.group();
      if (isComposed(name) || name.length() == question.strip().length()) {
        names.add(name);
      }
    }
    return names.stream().distinct().limit(16).toList();
  }

  private static boolean isComposed(String name) {
    return CodeWords.parts(name).size() > 1 || name.matches(".*(\\.|::|#|->).*");
  }

  private static List<String> phrases(String question) {
    List<String> phrases = new ArrayList<>();
    Matcher matcher = PHRASE.matcher(question);
    while (matcher.find()) {
      String phrase = matcher.group(1).strip().toLowerCase(Locale.ROOT);
      if (phrase.indexOf(' ') > 0) {
        phrases.add(phrase);
      }
    }
    return phrases;
  }

  /** The last part of a qualified name: what its definition is called. */
  public static String simpleName(String name) {
    String[] parts = name.split("\\.|::|#|->");
    return parts[parts.length - 1];
  }
}
