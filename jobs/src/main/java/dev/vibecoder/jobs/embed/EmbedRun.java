package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.step.StepLabel;

/**
 * One run of a step that indexes a project.
 *
 * @param head commit whose tree is indexed
 */
record EmbedRun(
    Project project,
    StepLabel label,
    String head,
    IndexTarget target,
    EmbeddingExecution execution) {}
