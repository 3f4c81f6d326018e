package dev.vibecoder.jobs.step;

import java.util.List;
import org.springframework.batch.core.step.Step;

/**
 * The steps that index a project in their order: what is searched, what is configured, taking over.
 */
public record EmbedSteps(List<Step> steps) {

  public EmbedSteps {
    steps = List.copyOf(steps);
  }
}
