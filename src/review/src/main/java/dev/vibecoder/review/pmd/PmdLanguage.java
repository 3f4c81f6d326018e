package dev.vibecoder.review.pmd;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.sourceforge.pmd.lang.JvmLanguagePropertyBundle;
import net.sourceforge.pmd.lang.Language;
import net.sourceforge.pmd.lang.LanguageProcessorRegistry;
import net.sourceforge.pmd.lang.LanguagePropertyBundle;
import net.sourceforge.pmd.lang.LanguageRegistry;
import net.sourceforge.pmd.lang.ast.Parser.ParserTask;
import net.sourceforge.pmd.lang.ast.RootNode;
import net.sourceforge.pmd.lang.ast.SemanticErrorReporter;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.document.TextDocument;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.lang.rule.internal.RuleSets;
import net.sourceforge.pmd.util.log.PmdReporter;

/**
 * PMD's parser and rules for one language, set up once; a {@code PmdAnalysis} would set up all of
 * it for each batch of files.
 */
final class PmdLanguage {

  private final Language language;
  private final LanguageProcessorRegistry processors;
  private final Map<String, String> references = new LinkedHashMap<>();
  private final RuleSet rules;

  /** Rules keep state while they read a file, so that no two threads may use the same. */
  private final Queue<RuleSets> idle = new ConcurrentLinkedQueue<>();

  /**
   * @throws IllegalArgumentException when PMD has no such language or rule
   */
  PmdLanguage(String id, Collection<PmdRule> chosen) {
    Language known = LanguageRegistry.PMD.getLanguageById(id);
    if (known == null) {
      throw new IllegalArgumentException("No rules of PMD for '%s' are on board".formatted(id));
    }
    language = known;
    processors =
        LanguageProcessorRegistry.create(
            LanguageRegistry.PMD.getDependenciesOf(language),
            Map.of(language, properties(language)),
            PmdReporter.quiet());
    rules =
        RuleSet.create(
            "review", "Chosen rules", null, List.of(), List.of(), new PmdRuleLoader().load(chosen));
    chosen.forEach(
        rule -> references.put(PmdReference.of(rule.reference()).name(), rule.reference()));
  }

  private static LanguagePropertyBundle properties(Language language) {
    LanguagePropertyBundle properties = language.newPropertyBundle();
    if (properties instanceof JvmLanguagePropertyBundle ofJava) {
      ofJava.setClassLoader(new JavaClasses());
    }
    return properties;
  }

  /** What the rules find in a text. What goes wrong is thrown as it comes. */
  PmdReport analyse(String text) throws IOException {
    if (language.getId().equals("ecmascript") && !ScriptSyntax.isKnown(text)) {
      return new PmdReport(List.of(), OwnThread.UNPARSABLE);
    }
    RuleSets own = idle.poll();
    if (own == null) {
      own = new RuleSets(RuleSet.copy(rules));
      own.initializeRules(processors, PmdReporter.quiet());
    }
    var found = new FoundViolations(references, text);
    try (TextDocument document =
        TextDocument.readOnlyString(text, FileId.UNKNOWN, language.getDefaultVersion())) {
      own.apply(parse(document), found);
    }
    // Not after a failure: nobody knows what state it left the rules in.
    idle.add(own);
    return found.report();
  }

  private RootNode parse(TextDocument document) {
    var task = new ParserTask(document, SemanticErrorReporter.noop(), processors);
    return processors.getProcessor(language).services().getParser().parse(task);
  }
}
