package dev.vibecoder.store.report;

/**
 * What days and sums of the rollup mean.
 *
 * @param timeZone whose days they are
 * @param behind did executions change that are not counted yet?
 */
public record RollupState(String timeZone, boolean behind) {}
