package dev.vibecoder.review.pmd;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.lang.rule.RuleSetLoadException;
import net.sourceforge.pmd.lang.rule.RuleSetLoader;
import net.sourceforge.pmd.properties.PropertyDescriptor;
import net.sourceforge.pmd.util.log.PmdReporter;

/** Loads rules; each of PMD's rule sets once, however many rules are taken from it. */
final class PmdRuleLoader {

  private final RuleSetLoader loader;
  private final Map<String, RuleSet> loaded = new HashMap<>();

  PmdRuleLoader() {
    var configuration = new PMDConfiguration();
    configuration.setReporter(PmdReporter.quiet());
    loader = RuleSetLoader.fromPmdConfig(configuration).warnDeprecated(false);
  }

  /**
   * The rules in this order.
   *
   * @throws IllegalArgumentException when PMD has no such rule or property
   */
  List<Rule> load(Collection<PmdRule> chosen) {
    return chosen.stream().map(this::load).toList();
  }

  private Rule load(PmdRule chosen) {
    PmdReference reference = PmdReference.of(chosen.reference());
    Rule rule =
        loaded.computeIfAbsent(reference.ruleSet(), this::loadAll).getRuleByName(reference.name());
    if (rule == null || rule.isDeprecated()) {
      throw new IllegalArgumentException("PMD has no rule '%s'".formatted(reference));
    }
    Rule own = rule.deepCopy();
    chosen.properties().forEach((name, value) -> set(own, name, value));
    return own;
  }

  private RuleSet loadAll(String ruleSet) {
    try {
      return loader.loadFromResource(ruleSet);
    } catch (RuleSetLoadException e) {
      throw new IllegalArgumentException("PMD has no rules '%s'".formatted(ruleSet), e);
    }
  }

  private static void set(Rule rule, String name, String value) {
    PropertyDescriptor<?> property = rule.getPropertyDescriptor(name);
    if (property == null) {
      throw new IllegalArgumentException(
          "PMD's rule '%s' has no property '%s'".formatted(rule.getName(), name));
    }
    set(rule, property, value);
  }

  private static <T> void set(Rule rule, PropertyDescriptor<T> property, String value) {
    rule.setProperty(property, property.serializer().fromString(value));
  }
}
