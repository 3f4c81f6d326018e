package dev.vibecoder.review;

/**
 * A secret in a text.
 *
 * @param kind such as {@code aws-access-key}
 * @param start offset of its first character in the text
 * @param end offset behind its last character
 * @param placeholder it has the form, but says that it is an example
 */
public record Secret(String kind, int start, int end, boolean placeholder) {}
