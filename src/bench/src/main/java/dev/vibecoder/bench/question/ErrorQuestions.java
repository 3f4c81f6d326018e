package dev.vibecoder.bench.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for messages that production code throws or logs, without the values in them. */
final class ErrorQuestions {

  private static final int LEAST_WORDS = 4;
  private static final int LONGEST_STATEMENT = 600;

  private static final Pattern BEGIN =
      Pattern.compile(
          "\\b(?:throw\\s+(?:new\\s+)?[\\w.]+|raise\\s+[\\w.]+|errors\\.New|\\w+\\.Errorf|panic"
              + "|new\\s+\\w*(?:Error|Exception)|(?i:log|logger|logging|_log|LOG)\\.\\w+|console\\.\\w+"
              + "|warnings\\.warn|debugPrint\\w*)\\(");

  private static final Pattern LITERAL =
      Pattern.compile(
          "\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'((?:[^'\\\\\\n]|\\\\.)*)'|`((?:[^`\\\\]|\\\\.)*)`");

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$?\\{[^{}]*}|%[-+#0 ]*\\d*(?:\\.\\d+)?[a-zA-Z]\\b|\\\\.");

  private ErrorQuestions() {}

  static List<Question> of(SourceTree tree, int most) {
    Map<String, Set<String>> filesByMessage = new LinkedHashMap<>();
    for (SourceFile file : tree.production()) {
      for (String message : messages(file.text())) {
        filesByMessage.computeIfAbsent(message, m -> new LinkedHashSet<>()).add(file.path());
      }
    }
    List<Question> questions = new ArrayList<>();
    filesByMessage.forEach(
        (message, files) -> {
          if (files.size() == 1) {
            questions.add(new Question(QuestionKind.ERROR_MESSAGE, message, files));
          }
        });
    return Sample.of(questions, most);
  }

  static List<String> messages(String code) {
    List<String> messages = new ArrayList<>();
    Matcher begin = BEGIN.matcher(code);
    while (begin.find()) {
      if (isComment(code, begin.start())) {
        continue;
      }
      String message = message(statement(code, begin.end()));
      if (Words.count(message) >= LEAST_WORDS) {
        messages.add(message);
      }
    }
    return messages;
  }

  private static boolean isComment(String code, int at) {
    String before = code.substring(code.lastIndexOf('\n', at) + 1, at);
    return before.strip().startsWith("*") || before.contains("//") || before.contains("# ");
  }

  /** Up to the parenthesis that closes the one that was opened before. */
  private static String statement(String code, int from) {
    int depth = 1;
    int end = from;
    int limit = Math.min(code.length(), from + LONGEST_STATEMENT);
    Matcher literal = LITERAL.matcher(code).region(from, limit);
    while (end < limit && depth > 0) {
      char c = code.charAt(end);
      boolean opensLiteral = c == '"' || c == '\'' || c == '`';
      if (opensLiteral && literal.region(end, limit).lookingAt()) {
        end = literal.end();
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        end++;
      }
    }
    return code.substring(from, end);
  }

  private static String message(String statement) {
    var message = new StringBuilder();
    Matcher literal = LITERAL.matcher(statement);
    while (literal.find()) {
      for (int group = 1; group <= literal.groupCount(); group++) {
        if (literal.group(group) != null) {
          message.append(literal.group(group)).append(' ');
        }
      }
    }
    return PLACEHOLDER.matcher(message).replaceAll(" ").replaceAll("\\s+", " ").strip();
  }
}
