package dev.vibecoder.store;

/**
 * A run that was repaired because no process works on it any more.
 *
 * @param status the status it was found in
 */
public record DeadRun(long runId, String job, String status) {}
