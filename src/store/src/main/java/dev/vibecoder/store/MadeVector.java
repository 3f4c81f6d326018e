package dev.vibecoder.store;

/**
 * A vector that a model made.
 *
 * @param tokens that it read for it
 */
public record MadeVector(float[] vector, int tokens) {}
