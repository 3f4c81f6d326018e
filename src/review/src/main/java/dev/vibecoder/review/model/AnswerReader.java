package dev.vibecoder.review.model;

import dev.vibecoder.domain.review.Opinion;
import dev.vibecoder.review.model.UnusableAnswer.Reason;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a model answered, and takes of it what is as it was asked for. */
final class AnswerReader {

  private static final int LONGEST_SUMMARY = 400;

  private final ModelText text;
  private final FindingReader findings;

  AnswerReader(ModelText text, FindingReader findings) {
    this.text = text;
    this.findings = findings;
  }

  Opinion read(ChatAnswer answer, ReviewPrompt prompt) throws UnusableAnswer {
    refuseUnfinished(answer);
    JsonNode tree = tree(answer.content());
    Map<String, Integer> remarks = new HashMap<>();
    double quality = score(tree, "quality_score", remarks);
    double security = score(tree, "security_score", remarks);
    JsonNode list = tree.path("findings");
    if (!list.isArray()) {
      throw new UnusableAnswer(Reason.NOT_AS_ASKED, "it has no list of findings");
    }
    String summary = text.fit(tree.path("summary").asString(""), LONGEST_SUMMARY);
    return new Opinion(summary, quality, security, findings.read(list, prompt, remarks), remarks);
  }

  private void refuseUnfinished(ChatAnswer answer) throws UnusableAnswer {
    if (answer.finish().equals("content_filter")) {
      throw new UnusableAnswer(Reason.FILTERED, "the provider's filter withheld it");
    }
    if (!answer.refusal().isBlank()) {
      throw new UnusableAnswer(
          Reason.REFUSED, "the model would not: " + text.fit(answer.refusal(), 200));
    }
    if (answer.finish().equals("length")) {
      throw new UnusableAnswer(Reason.TRUNCATED, "it passed vibe.review.model.output-tokens");
    }
  }

  private static JsonNode tree(String content) throws UnusableAnswer {
    try {
      JsonNode tree = JsonMapper.shared().readTree(unfenced(content));
      if (tree.isObject()) {
        return tree;
      }
    } catch (JacksonException e) {
      throw new UnusableAnswer(Reason.NOT_JSON, "it is no JSON");
    }
    throw new UnusableAnswer(Reason.NOT_JSON, "it is no JSON object");
  }

  /** Models like to put JSON into a block of Markdown. */
  private static String unfenced(String content) {
    String stripped = content.strip();
    int begin = stripped.indexOf('\n');
    boolean fenced = stripped.startsWith("```") && stripped.endsWith("```") && begin > 0;
    return fenced && begin < stripped.length() - 3
        ? stripped.substring(begin + 1, stripped.length() - 3)
        : stripped;
  }

  private static double score(JsonNode tree, String name, Map<String, Integer> remarks)
      throws UnusableAnswer {
    JsonNode score = tree.path(name);
    if (!score.isNumber() || !Double.isFinite(score.doubleValue())) {
      throw new UnusableAnswer(Reason.NOT_AS_ASKED, "it has no " + name);
    }
    double value = score.doubleValue();
    if (value < 0 || value > 1) {
      remarks.merge("SCORE_OUT_OF_RANGE", 1, Integer::sum);
    }
    return Math.round(Math.max(0, Math.min(1, value)) * 1000) / 1000.0;
  }
}
