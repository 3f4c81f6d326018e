package dev.vibecoder.domain.code;

/**
 * Something that a file defines.
 *
 * @param name as written at its definition, e.g. {@code launch}
 * @param path the name under the names that enclose it, e.g. {@code Launcher.launch}; headings nest
 *     as {@code Guide > Install}
 * @param startLine first line, from 1, of the definition with its annotations and decorators
 * @param endLine last line, inclusive
 */
public record CodeSymbol(String name, String path, SymbolKind kind, int startLine, int endLine) {}
