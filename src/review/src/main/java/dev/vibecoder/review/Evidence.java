package dev.vibecoder.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes hostile text fit to be stored and shown: secrets masked, characters escaped, cut. */
final class Evidence {

  /** How much of a long line is shown before the place that matched. */
  private static final int BEFORE = 60;

  private static final String CUT = "…";

  private final SecretScanner scanner;
  private final int longest;

  Evidence(SecretScanner scanner, int longest) {
    this.scanner = scanner;
    this.longest = longest;
  }

  /** The line of a spot as the eye reads it. */
  String of(Passage passage, Spot spot, List<Secret> secrets) {
    int from = passage.start(spot.line());
    String line = passage.line(spot.line());
    int column = Math.min(spot.column(), line.length());
    String before = Masking.hint(line.substring(0, column), secrets, from);
    return cut(Masking.hint(line, secrets, from), before.length());
  }

  /** The line of a spot with what it hides. */
  String ofRaw(Passage passage, Spot spot) {
    String line = passage.rawLine(spot.line());
    return cut(Masking.hint(line, scanner.find(line), 0), spot.column());
  }

  String ofText(String text) {
    return cut(Masking.hint(text, scanner.find(text), 0), 0);
  }

  /** A path stays as it is, so that it can be found again, unless it holds a secret. */
  @Nullable String ofPath(@Nullable String path) {
    return path == null ? null : Masking.hint(path, scanner.find(path), 0);
  }

  private String cut(String masked, int column) {
    int from = masked.length() <= longest ? 0 : Math.max(0, column - BEFORE);
    int to = Math.min(masked.length(), from + longest);
    String shown = HiddenCharacters.escape(masked.substring(from, to)).strip();
    String whole = (from > 0 ? CUT : "") + shown + (to < masked.length() ? CUT : "");
    return whole.length() <= longest ? whole : whole.substring(0, longest - 1) + CUT;
  }
}
