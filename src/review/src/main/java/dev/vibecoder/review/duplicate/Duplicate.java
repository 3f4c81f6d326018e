package dev.vibecoder.review.duplicate;

/**
 * A block on added lines that repeats another place.
 *
 * @param file index of its file
 * @param token index of its first token in that file
 * @param line its first line, from 1
 * @param otherFile index of the file that has the other place
 * @param tokens how many tokens are the same
 */
public record Duplicate(
    int file,
    int token,
    int line,
    int endLine,
    int otherFile,
    int otherLine,
    int otherEndLine,
    int tokens) {}
