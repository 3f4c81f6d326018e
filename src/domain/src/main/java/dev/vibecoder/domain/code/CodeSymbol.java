package dev.vibecoder.domain.code;

/**
 * Something that a file defines.
 *
 * @param name as written at its definition, e.g. {@code launch}
 * @param path the name under the names that enclose it, e.g. {@code Launcher.launch}; headings nest
 *     as {@code Guide > Install}
 * @param startLine first line of the definition, from 1, without the comments above it
 * @param endLine last line, inclusive
 */
public record CodeSymbol(String name, String path, SymbolKind kind, int startLine, int endLine) {}
