package dev.vibecoder.review.sarif;

import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes a run as a SARIF 2.1.0 log, in ASCII, so that no reader is led astray by its text. */
public final class SarifLog {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private final SarifRun run;
  private final JsonGenerator json;

  private SarifLog(SarifRun run, JsonGenerator json) {
    this.run = run;
    this.json = json;
  }

  /** Writes it; the writer stays open. */
  public static void write(SarifRun run, Writer to) {
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), to)) {
      new SarifLog(run, json).log();
    }
  }

  private void log() {
    json.writeStartObject();
    json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.writeStringProperty("version", "2.1.0");
    json.writeArrayPropertyStart("runs");
    json.writeStartObject();
    var rules = new SarifRules(run);
    tool(rules);
    provenance();
    invocation();
    json.writeStringProperty("columnKind", "utf16CodeUnits");
    new SarifResults(json, rules).write(run.reviews());
    scores();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool(SarifRules rules) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "vibe review");
    json.writeStringProperty("version", run.toolVersion());
    rules.write(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The last commit is the one that the others lead to. */
  private void provenance() {
    String repository = run.repository();
    if (repository == null || run.reviews().isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("versionControlProvenance");
    json.writeStartObject();
    json.writeStringProperty("repositoryUri", repository);
    json.writeStringProperty("revisionId", run.reviews().get(run.reviews().size() - 1).commit());
    json.writeObjectPropertyStart("mappedTo");
    json.writeStringProperty("uriBaseId", SarifResults.ROOT);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void invocation() {
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeBooleanProperty("executionSuccessful", run.failures().isEmpty());
    json.writeArrayPropertyStart("toolExecutionNotifications");
    for (String failure : run.failures()) {
      json.writeStartObject();
      json.writeStringProperty("level", "error");
      SarifRules.text(json, "message", failure);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void scores() {
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("ruleSet", run.ruleSet());
    json.writeArrayPropertyStart("reviews");
    for (SarifReview reviewed : run.reviews()) {
      json.writeStartObject();
      json.writeStringProperty("commit", reviewed.commit());
      json.writeStringProperty("status", reviewed.review().status().name());
      json.writeStringProperty("summary", reviewed.review().summary());
      json.writeNumberProperty("qualityScore", reviewed.review().qualityScore());
      json.writeNumberProperty("securityScore", reviewed.review().securityScore());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
