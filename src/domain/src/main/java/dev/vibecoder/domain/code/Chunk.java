package dev.vibecoder.domain.code;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a source file that is embedded.
 *
 * @param index position in its file, from 0
 * @param content the exact text
 * @param startLine first line, from 1
 * @param endLine last line, inclusive
 * @param symbol path of the definition that it is, begins with or lies in, e.g. {@code
 *     Launcher.launch}; null when there is none
 * @param kind of that definition; null with it
 * @param tokens tokens of the embedding model that its embedded text takes, header included
 */
public record Chunk(
    int index,
    String content,
    int startLine,
    int endLine,
    @Nullable String symbol,
    @Nullable SymbolKind kind,
    int tokens) {}
