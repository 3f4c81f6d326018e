package dev.vibecoder.jobs.review;

import dev.vibecoder.jobs.ModelReviewSettings;
import org.springframework.batch.core.job.parameters.JobParameters;

/** The job parameter {@code model}: whether a model is to review in this run. */
enum ModelWish {
  /** As it is configured: what is new. */
  AS_CONFIGURED,
  /** What is new, and old commits from the day of {@code since} on. */
  WANTED,
  /** Not in this run. */
  UNWANTED;

  private static final String PARAMETER = "model";

  /**
   * @throws IllegalArgumentException when it is neither true nor false, or true without a model
   */
  static ModelWish of(JobParameters parameters, ModelReviewSettings settings) {
    String given = parameters.getString(PARAMETER);
    if (given == null || given.isBlank()) {
      return AS_CONFIGURED;
    }
    if (!given.equals("true") && !given.equals("false")) {
      throw new IllegalArgumentException("model=%s is neither true nor false".formatted(given));
    }
    if (given.equals("true") && settings.reviewer() == null) {
      throw new IllegalArgumentException(
          "model=true, but no model is set up; give vibe.review.model.base-url and model");
    }
    return given.equals("true") ? WANTED : UNWANTED;
  }
}
