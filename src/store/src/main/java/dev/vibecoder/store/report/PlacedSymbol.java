package dev.vibecoder.store.report;

/**
 * A definition in a file.
 *
 * @param path its name with what encloses it, e.g. {@code Class.method}
 * @param startLine from 1
 * @param endLine inclusive
 */
public record PlacedSymbol(String name, String path, String kind, int startLine, int endLine) {}
