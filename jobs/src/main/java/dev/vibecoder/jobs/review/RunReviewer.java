package dev.vibecoder.jobs.review;

import dev.vibecoder.domain.code.FunctionMeter;
import dev.vibecoder.review.Reviewer;
import dev.vibecoder.review.RuleSet;
import java.nio.file.Path;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * The reviewer of a run: by the configured rules, or by those of the file that the job parameter
 * {@code rules} names. The file is read once in a step, so that an edit meanwhile mixes no rules.
 */
class RunReviewer {

  private static final String PARAMETER = "rules";

  private final Reviewer reviewer;

  RunReviewer(JobParameters parameters, Reviewer configured, FunctionMeter meter) {
    String given = parameters.getString(PARAMETER);
    this.reviewer =
        given == null || given.isBlank()
            ? configured
            : new Reviewer(RuleSet.load(Path.of(given).toAbsolutePath()), meter);
  }

  Reviewer reviewer() {
    return reviewer;
  }
}
