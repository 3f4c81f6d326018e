package dev.vibecoder.review.pmd;

import java.io.IOException;
import java.util.Map;
import net.sourceforge.pmd.cpd.CpdCapableLanguage;
import net.sourceforge.pmd.cpd.CpdLexer;
import net.sourceforge.pmd.lang.LanguageRegistry;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.document.TextDocument;
import org.jspecify.annotations.Nullable;

/**
 * Takes texts apart into tokens, by the lexers of PMD's copy-paste detector. What is detected by
 * them is sought elsewhere: PMD's own search compares all places that look alike with one another,
 * which a table of many equal lines makes endless.
 */
public final class CodeLexers {

  /** PMD's names of languages by ours. */
  private static final Map<String, String> IDS =
      Map.ofEntries(
          Map.entry("Java", "java"),
          Map.entry("JavaScript", "ecmascript"),
          Map.entry("TypeScript", "typescript"),
          Map.entry("Python", "python"),
          Map.entry("Go", "go"),
          Map.entry("Kotlin", "kotlin"),
          Map.entry("C", "cpp"),
          Map.entry("C++", "cpp"),
          Map.entry("C#", "cs"),
          Map.entry("Ruby", "ruby"),
          Map.entry("PHP", "php"),
          Map.entry("Rust", "rust"),
          Map.entry("Swift", "swift"));

  private CodeLexers() {}

  /** Is there a lexer for this language? */
  public static boolean reads(String language) {
    return language(language) != null;
  }

  /** The tokens of a text in a language that it {@link #reads}, or why there are none. */
  public static CodeTokens tokens(String language, String text) {
    CpdCapableLanguage known = language(language);
    if (known == null) {
      throw new IllegalArgumentException("There is no lexer for " + language);
    }
    try {
      return OwnThread.call(() -> tokens(known, text));
    } catch (GivenUp e) {
      return CodeTokens.failed(e.reason());
    }
  }

  private static CodeTokens tokens(CpdCapableLanguage language, String text) throws IOException {
    CpdLexer lexer = language.createCpdLexer(language.newPropertyBundle());
    var collector = new TokenCollector();
    try (TextDocument document =
        TextDocument.readOnlyString(
            unsilenced(text), FileId.UNKNOWN, language.getDefaultVersion())) {
      lexer.tokenize(document, collector);
    }
    return collector.tokens();
  }

  /**
   * Comments with these words would switch the lexer off and on; of the same length, no place
   * moves.
   */
  private static String unsilenced(String text) {
    return text.replace("CPD-OFF", "CPD_OFF").replace("CPD-ON", "CPD_ON");
  }

  private static @Nullable CpdCapableLanguage language(String name) {
    String id = IDS.get(name);
    return id != null
            && LanguageRegistry.CPD.getLanguageById(id) instanceof CpdCapableLanguage known
        ? known
        : null;
  }
}
