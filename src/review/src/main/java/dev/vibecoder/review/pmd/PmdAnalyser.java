package dev.vibecoder.review.pmd;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.sourceforge.pmd.PMDVersion;

/**
 * Rules of PMD, applied to one text at a time. The same text always gives the same report: nothing
 * beside it is read, no class path, no settings, no cache, and nothing in it can suppress a rule. A
 * text that cannot be analysed gives a report that says why. Safe for use by many threads.
 */
public final class PmdAnalyser {

  /** PMD's names of the languages that it has rules for here, by ours. */
  private static final Map<String, String> IDS = Map.of("Java", "java", "JavaScript", "ecmascript");

  private final Map<String, PmdLanguage> languages = new HashMap<>();

  /**
   * Loads the rules.
   *
   * @throws IllegalArgumentException when PMD has no such rule or property
   */
  public PmdAnalyser(Collection<PmdRule> rules) {
    var byLanguage = new TreeMap<String, List<PmdRule>>();
    for (PmdRule rule : rules) {
      String language = PmdReference.of(rule.reference()).language();
      byLanguage.computeIfAbsent(language, id -> new ArrayList<>()).add(rule);
    }
    byLanguage.forEach((id, chosen) -> languages.put(id, new PmdLanguage(id, chosen)));
  }

  /** The version of PMD and of its rules. */
  public static String version() {
    return PMDVersion.VERSION;
  }

  /** Is there a rule for this language? */
  public boolean reads(String language) {
    return languages.containsKey(IDS.getOrDefault(language, ""));
  }

  /**
   * What the rules for a language find in a text.
   *
   * @param language one that it {@link #reads}
   */
  public PmdReport analyse(String language, String text) {
    PmdLanguage rules = languages.get(IDS.getOrDefault(language, ""));
    if (rules == null) {
      throw new IllegalArgumentException("There are no rules of PMD for " + language);
    }
    if (Nesting.isTooDeep(text)) {
      return new PmdReport(List.of(), "too deeply nested");
    }
    try {
      return OwnThread.call(() -> rules.analyse(text));
    } catch (GivenUp e) {
      return new PmdReport(List.of(), e.reason());
    }
  }
}
