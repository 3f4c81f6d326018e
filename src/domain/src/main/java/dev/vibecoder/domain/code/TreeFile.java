package dev.vibecoder.domain.code;

/**
 * A regular file in the tree of a commit.
 *
 * @param blob id of its content, 40 hex digits
 * @param size bytes
 */
public record TreeFile(String path, String blob, long size) {}
