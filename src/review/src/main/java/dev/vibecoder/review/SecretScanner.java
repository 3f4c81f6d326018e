package dev.vibecoder.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds secrets in a text and masks them, by the secret rules of a {@link RuleSet}. It takes time
 * linear in the text, whatever the text. Safe for use by many threads.
 */
public final class SecretScanner {

  private final List<SecretPattern> patterns;
  private final List<SecretPattern> byForm;
  private final Placeholders placeholders;

  SecretScanner(List<SecretPattern> patterns, Placeholders placeholders) {
    this.patterns = List.copyOf(patterns);
    this.byForm = patterns.stream().filter(pattern -> !pattern.mixed()).toList();
    this.placeholders = placeholders;
  }

  /** The secrets of the text from its beginning to its end; none overlaps another. */
  public List<Secret> find(String text) {
    return find(text, LowerCase.of(text));
  }

  /** How many secrets of which kind the text holds, by kind. */
  public Map<String, Integer> count(String text) {
    var counts = new TreeMap<String, Integer>();
    find(text).forEach(secret -> counts.merge(secret.kind(), 1, Integer::sum));
    return counts;
  }

  /**
   * The text with a marker such as {@code <<secret:aws-access-key>>} in the place of each secret.
   */
  public String mask(String text) {
    List<Secret> secrets = find(text);
    return secrets.isEmpty() ? text : Masking.mark(text, secrets);
  }

  List<Secret> find(String text, String lower) {
    var all = new ArrayList<Secret>();
    patterns.forEach(pattern -> pattern.find(text, lower, placeholders, all::add));
    Base64Runs.in(text).forEach(run -> findWrapped(run, all));
    return all.size() < 2 ? all : apart(all);
  }

  /** A secret keeps its kind when it is wrapped in Base64; the whole run is then the secret. */
  private void findWrapped(Base64Runs.Run run, List<Secret> all) {
    String lower = LowerCase.of(run.decoded());
    for (SecretPattern pattern : byForm) {
      pattern.find(
          run.decoded(),
          lower,
          placeholders,
          inner -> all.add(new Secret(inner.kind(), run.start(), run.end(), inner.placeholder())));
    }
  }

  /** Where two overlap, the one of the rule that stands first in the rule file is kept. */
  private static List<Secret> apart(List<Secret> all) {
    var kept = new TreeMap<Integer, Secret>();
    for (Secret secret : all) {
      var before = kept.lowerEntry(secret.end());
      if (before == null || before.getValue().end() <= secret.start()) {
        kept.put(secret.start(), secret);
      }
    }
    return List.copyOf(kept.values());
  }
}
