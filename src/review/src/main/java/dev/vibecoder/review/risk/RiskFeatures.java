package dev.vibecoder.review.risk;

import dev.vibecoder.domain.review.AddedLine;
import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ChangedFile;
import dev.vibecoder.domain.review.FixMessages;
import dev.vibecoder.review.MeaningfulLines;

/**
 * What is measured of the product code that a change adds.
 *
 * @param lines meaningful lines
 * @param calls opening parentheses that follow a name: calls, and heads of functions
 * @param nesting columns by which the deepest of the lines is indented; a tab goes to the next
 *     multiple of 4
 * @param fix whether the change is itself a fix, by its message
 */
public record RiskFeatures(int lines, int calls, int nesting, boolean fix) {

  private static final int TAB = 4;

  /** Counts them; of a merge, and where no product code is added, all are 0. */
  public static RiskFeatures of(Change change) {
    int lines = 0;
    int calls = 0;
    int nesting = 0;
    for (ChangedFile file : ProductCode.in(change)) {
      String language = String.valueOf(file.file().language());
      for (AddedLine line : file.addedLines()) {
        if (MeaningfulLines.matches(line.text(), language)) {
          lines++;
          calls += calls(line.text());
          nesting = Math.max(nesting, columns(line.text()));
        }
      }
    }
    return new RiskFeatures(
        lines, calls, nesting, lines > 0 && FixMessages.matches(change.message()));
  }

  private static int calls(String line) {
    int calls = 0;
    for (int i = line.indexOf('('); i >= 0; i = line.indexOf('(', i + 1)) {
      calls += i > 0 && isNamePart(line.charAt(i - 1)) ? 1 : 0;
    }
    return calls;
  }

  private static boolean isNamePart(char sign) {
    return sign == '_' || MeaningfulLines.isLetterOrDigit(sign);
  }

  private static int columns(String line) {
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\t') {
        columns += TAB - columns % TAB;
      } else if (line.charAt(i) == ' ') {
        columns++;
      } else {
        break;
      }
    }
    return columns;
  }
}
