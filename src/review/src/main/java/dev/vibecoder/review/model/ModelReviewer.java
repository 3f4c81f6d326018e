package dev.vibecoder.review.model;

import dev.vibecoder.domain.review.Change;
import dev.vibecoder.domain.review.ModelReview;
import dev.vibecoder.domain.review.Opinion;
import dev.vibecoder.endpoint.EndpointFailure;
import dev.vibecoder.endpoint.PatientClient;
import dev.vibecoder.endpoint.Pause;
import dev.vibecoder.endpoint.RefusedInput;
import dev.vibecoder.review.RuleSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reviews changes by a model, beside the review by rules and without any say in it. What it sends
 * is masked and bounded; of what it is told it takes findings on lines that it sent, and scores
 * from 0 to 1. Safe for use by many threads.
 */
public final class ModelReviewer {

  private static final int MARK_BYTES = 16;
  private static final int DIGITS = 12;

  private final ModelSettings settings;
  private final PromptWriter prompts;
  private final ChatModel model;
  private final Consensus consensus;

  ModelReviewer(
      RuleSet rules, ModelSettings settings, Clock clock, Pause pause, Supplier<String> marks) {
    this.settings = settings;
    var scanner = rules.secretScanner();
    var text = new ModelText(scanner);
    this.prompts = new PromptWriter(new ShownLines(scanner), settings.inputCharacters());
    this.model =
        new ChatModel(
            settings,
            new AnswerReader(text, new FindingReader(text, settings.findings())),
            new ChatRequests(settings, marks),
            clock,
            pause);
    this.consensus = new Consensus(rules);
  }

  /**
   * @param rules whose secrets are masked, and whose scoring gives the status
   */
  public static ModelReviewer of(RuleSet rules, ModelSettings settings, Clock clock) {
    return of(rules, settings, clock, PatientClient.SLEEPING);
  }

  /**
   * @param pause lets time pass between two attempts
   */
  public static ModelReviewer of(RuleSet rules, ModelSettings settings, Clock clock, Pause pause) {
    var random = new SecureRandom();
    return new ModelReviewer(
        rules,
        settings,
        clock,
        pause,
        () -> {
          byte[] bytes = new byte[MARK_BYTES];
          random.nextBytes(bytes);
          return HexFormat.of().formatHex(bytes);
        });
  }

  /** How reviews name it, such as {@code model:gpt-5-mini}. */
  public String name() {
    return "model:" + settings.endpoint().model();
  }

  /** Changes whenever the model is asked otherwise; such as {@code model-1-3f2a91c07be4}. */
  public String version() {
    String asked =
        Instructions.fingerprint()
            + settings.runs()
            + ' '
            + settings.temperature()
            + ' '
            + settings.inputCharacters()
            + ' '
            + settings.outputTokens()
            + ' '
            + settings.findings();
    return "model-" + Instructions.VERSION + "-" + hash(asked);
  }

  public ModelSettings settings() {
    return settings;
  }

  /** What the model is shown of a change; empty when there is nothing to read. */
  public Optional<ReviewPrompt> prompt(Change change) {
    return change.merge() ? Optional.empty() : prompts.write(change);
  }

  /**
   * Asks the model once, that is, until it answers.
   *
   * @throws UnusableAnswer when it answers, but with no opinion
   * @throws RefusedInput when the endpoint refuses the commit
   * @throws EndpointFailure when the endpoint is in trouble
   */
  public Opinion ask(ReviewPrompt prompt, CallLedger ledger) throws UnusableAnswer, RefusedInput {
    return model.ask(prompt, ledger);
  }

  /**
   * One review of all opinions; equal opinions give an equal review.
   *
   * @param opinions in the order of their runs, at least one
   */
  public ModelReview review(ReviewPrompt prompt, List<Opinion> opinions) {
    return consensus.of(opinions, prompt.leftOut());
  }

  private static String hash(String text) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
