package dev.vibecoder.store;

/** A vector that a content has already, and so is not embedded for again. */
public record KnownVector(float[] vector, VectorOrigin origin) {}
