package dev.vibecoder.review.sarif;

import dev.vibecoder.domain.review.Finding;
import dev.vibecoder.domain.review.FindingType;
import dev.vibecoder.review.RuleDescription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** The rules of a run, each at its index. */
final class SarifRules {

  private final List<RuleDescription> rules = new ArrayList<>();
  private final Map<String, Integer> indexes = new HashMap<>();

  SarifRules(SarifRun run) {
    run.rules().forEach(this::add);
    run.reviews().forEach(reviewed -> reviewed.review().issues().forEach(this::addOf));
  }

  /** What found something without being described says of itself what the finding says. */
  private void addOf(Finding finding) {
    add(
        new RuleDescription(
            finding.rule(),
            finding.type(),
            finding.severity(),
            finding.message(),
            finding.suggestion()));
  }

  private void add(RuleDescription rule) {
    if (indexes.putIfAbsent(rule.id(), rules.size()) == null) {
      rules.add(rule);
    }
  }

  int index(Finding finding) {
    return indexes.getOrDefault(finding.rule(), -1);
  }

  void write(JsonGenerator json) {
    json.writeArrayPropertyStart("rules");
    rules.forEach(rule -> write(json, rule));
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, RuleDescription rule) {
    json.writeStartObject();
    json.writeStringProperty("id", rule.id());
    text(json, "shortDescription", rule.message());
    String suggestion = rule.suggestion();
    text(json, "help", suggestion == null ? rule.message() : suggestion);
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeStringProperty("level", SarifLevel.of(rule.severity()));
    json.writeEndObject();
    json.writeObjectPropertyStart("properties");
    json.writeArrayPropertyStart("tags");
    json.writeString(rule.type().name().toLowerCase(Locale.ROOT));
    json.writeEndArray();
    if (rule.type() == FindingType.SECURITY) {
      json.writeStringProperty("security-severity", SarifLevel.security(rule.severity()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  static void text(JsonGenerator json, String name, String text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }
}
