package dev.vibecoder.store.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chunk with its text, secrets masked.
 *
 * @param index counted from 0 in the file
 * @param startLine from 1
 * @param endLine inclusive
 */
public record ChunkText(
    UUID id,
    int index,
    int startLine,
    int endLine,
    @Nullable String symbol,
    @Nullable String kind,
    String content) {}
