package dev.vibecoder.jobs.step;

import java.util.List;
import org.springframework.batch.core.step.Step;

/** The step in which a model reviews; none when no model does. */
public record ModelReviewSteps(List<Step> steps) {

  public ModelReviewSteps {
    steps = List.copyOf(steps);
  }
}
