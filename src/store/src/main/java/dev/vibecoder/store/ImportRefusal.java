package dev.vibecoder.store;

/**
 * A record that was refused.
 *
 * @param line that it begins in
 */
public record ImportRefusal(long line, String reason) {}
