package dev.vibecoder.jobs.embed;

import dev.vibecoder.domain.project.Project;
import dev.vibecoder.jobs.step.StepLabel;

/**
 * The use of one index of a project by a step.
 *
 * @param head commit whose tree is indexed
 */
record EmbedRun(
    Project project,
    StepLabel label,
    String head,
    IndexTarget target,
    EmbeddingExecution execution,
    Ledger ledger) {}
