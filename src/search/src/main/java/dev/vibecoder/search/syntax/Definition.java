package dev.vibecoder.search.syntax;

import dev.vibecoder.domain.code.SymbolKind;

/**
 * Something that a source file defines, by offsets in its text.
 *
 * @param path its name under those that enclose it
 * @param named false for what only encloses definitions, like an impl block of Rust
 * @param lead where the comments and annotations in front of it begin; its start without any
 * @param end exclusive
 */
public record Definition(
    String name, String path, SymbolKind kind, boolean named, int lead, int start, int end) {}
