package dev.vibecoder.review.sarif;

import dev.vibecoder.domain.review.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes findings as results. */
final class SarifResults {

  static final String ROOT = "%SRCROOT%";

  private final JsonGenerator json;
  private final SarifRules rules;
  private final FindingPrint prints = new FindingPrint();

  SarifResults(JsonGenerator json, SarifRules rules) {
    this.json = json;
    this.rules = rules;
  }

  void write(List<SarifReview> reviews) {
    json.writeArrayPropertyStart("results");
    for (SarifReview reviewed : reviews) {
      reviewed.review().issues().forEach(finding -> write(finding, reviewed.commit()));
    }
    json.writeEndArray();
  }

  private void write(Finding finding, String commit) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.rule());
    json.writeNumberProperty("ruleIndex", rules.index(finding));
    json.writeStringProperty("level", SarifLevel.of(finding.severity()));
    SarifRules.text(json, "message", finding.message());
    json.writeArrayPropertyStart("locations");
    location(finding, commit);
    json.writeEndArray();
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("vibeFinding/v1", prints.of(finding, commit));
    json.writeEndObject();
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("commit", commit);
    json.writeStringProperty("type", finding.type().name());
    json.writeStringProperty("severity", finding.severity().name());
    optional("suggestion", finding.suggestion());
    json.writeEndObject();
    json.writeEndObject();
  }

  /**
   * What is about a whole commit stands at the root of the repository, and what is about a whole
   * file at its first line: code hosts refuse a result without a file and a line.
   */
  private void location(Finding finding, String commit) {
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    String file = finding.file();
    json.writeStringProperty("uri", file == null ? "." : ArtifactUri.of(file));
    json.writeStringProperty("uriBaseId", ROOT);
    json.writeEndObject();
    json.writeObjectPropertyStart("region");
    int line = Math.max(1, finding.line());
    json.writeNumberProperty("startLine", line);
    json.writeNumberProperty("endLine", Math.max(line, finding.endLine()));
    snippet(finding.evidence());
    json.writeEndObject();
    json.writeEndObject();
    if (file == null) {
      json.writeArrayPropertyStart("logicalLocations");
      json.writeStartObject();
      json.writeStringProperty("name", commit);
      json.writeStringProperty("kind", "commit");
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void snippet(@Nullable String evidence) {
    if (evidence != null) {
      SarifRules.text(json, "snippet", evidence);
    }
  }

  private void optional(String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }
}
