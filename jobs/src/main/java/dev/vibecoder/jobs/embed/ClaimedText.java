package dev.vibecoder.jobs.embed;

/**
 * A text that a model is to read.
 *
 * @param tokens as we count them
 */
record ClaimedText(Claim claim, String text, int tokens) {}
