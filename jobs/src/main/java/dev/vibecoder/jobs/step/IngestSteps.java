package dev.vibecoder.jobs.step;

import java.util.List;
import org.springframework.batch.core.step.Step;

/** The steps of an ingest in their order: read and store, settle, prove. */
public record IngestSteps(List<Step> steps) {

  public IngestSteps {
    steps = List.copyOf(steps);
  }
}
