package dev.vibecoder.store.report;

import java.time.Instant;

/**
 * What the last comparison of a project's stored commits with its clone found.
 *
 * @param complete did both sides agree in the end?
 * @param whole was the whole history walked, or only what was new?
 * @param gitCommits commits that git reached
 * @param storedCommits those of them that are stored or named as passed over
 * @param passedOver those of them that are named as passed over
 */
public record LastProof(
    boolean complete,
    Instant provedAt,
    boolean whole,
    long gitCommits,
    long storedCommits,
    long passedOver) {}
