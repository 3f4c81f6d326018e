package dev.vibecoder.search;

/**
 * A part of a text.
 *
 * @param start offset in characters
 * @param end offset, exclusive
 */
public record Span(int start, int end) {}
