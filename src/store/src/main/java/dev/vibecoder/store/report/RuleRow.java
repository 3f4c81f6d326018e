package dev.vibecoder.store.report;

import org.jspecify.annotations.Nullable;

/**
 * What one rule found.
 *
 * @param rule its id; null for the total
 * @param type QUALITY or SECURITY; null for the total
 * @param worst the severity of its worst finding; null when there is none
 * @param findings those that reviews list
 * @param commits that it found something in
 * @param last when the last of them was committed, as a UTC day; null when there is none
 */
public record RuleRow(
    @Nullable String rule,
    @Nullable String type,
    @Nullable String worst,
    long findings,
    long commits,
    @Nullable String last) {}
