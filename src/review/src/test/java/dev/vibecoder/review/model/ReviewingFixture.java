package dev.vibecoder.review.model;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.Opinion;
import dev.vibecoder.endpoint.EndpointFailure;
import dev.vibecoder.endpoint.EndpointSettings;
import dev.vibecoder.endpoint.Patience;
import dev.vibecoder.review.Changes;
import dev.vibecoder.review.RuleSet;
import dev.vibecoder.testkit.FakeChatServer;
import dev.vibecoder.testkit.PassingTime;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** A fake endpoint, a reviewer that asks it, and a clock between them. */
abstract class ReviewingFixture {

  static final String KEY = "secret-of-the-test-4711";
  static final Change CHANGE =
      Changes.of(
          "Read a file",
          Changes.file("src/A.java", "int a = read(path);", "if (a == 1) return;", "b.close();"));

  final FakeChatServer server = FakeChatServer.start();
  final PassingTime time = new PassingTime();
  final TestingLedger ledger = new TestingLedger();
  final ModelReviewer reviewer = reviewer(Duration.ofSeconds(5), AnswerFormat.JSON_SCHEMA);
  final ReviewPrompt prompt = reviewer.prompt(CHANGE).orElseThrow();

  ModelReviewer reviewer(Duration timeout, AnswerFormat format) {
    var endpoint =
        new EndpointSettings(server.baseUrl(), "reviewer-1", KEY, Duration.ofSeconds(5), timeout);
    var patience = new Patience(4, Duration.ofSeconds(1), Duration.ofMinutes(2));
    var settings = new ModelSettings(endpoint, patience, 0, 0, 1, 0.0, 20_000, 500, 3, format);
    return ModelReviewer.of(RuleSet.bundled(), settings, time, time::of);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  Opinion ask() throws UnusableAnswer {
    return ask(reviewer);
  }

  Opinion ask(ModelReviewer asked) throws UnusableAnswer {
    try {
      return asked.ask(prompt, ledger);
    } catch (dev.vibecoder.endpoint.RefusedInput e) {
      throw new AssertionError(e);
    }
  }

  UnusableAnswer.Reason reason() {
    return catchThrowableOfType(UnusableAnswer.class, this::ask).reason();
  }

  EndpointFailure failure() {
    return catchThrowableOfType(EndpointFailure.class, this::ask);
  }

  /** An answer with these findings. */
  static String answer(String... findings) {
    return """
        {"summary": "Fine.", "quality_score": 0.8, "security_score": 0.9, "extra": {"a": [1]},
         "findings": [%s]}
        """
        .formatted(String.join(",", findings));
  }

  static String finding(String file, int line, String evidence) {
    return """
        {"file": "%s", "line": %d, "end_line": %d, "type": "QUALITY", "severity": "major",
         "category": "correctness", "message": "It is wrong.", "suggestion": "Do it right.",
         "evidence": "%s", "confidence": 7}
        """
        .formatted(file, line, line + 1, evidence);
  }
}
