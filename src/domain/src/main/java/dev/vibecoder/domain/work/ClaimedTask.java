package dev.vibecoder.domain.work;

import java.util.UUID;

/**
 * A task in the hands of one worker.
 *
 * @param claimId what the worker shows to go on, to end the task or to give it back
 */
public record ClaimedTask(UUID claimId, DetailedTask task) {}
