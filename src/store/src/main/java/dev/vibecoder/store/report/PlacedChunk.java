package dev.vibecoder.store.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a chunk lies in its file.
 *
 * @param index counted from 0 in the file
 * @param startLine from 1
 * @param endLine inclusive
 */
public record PlacedChunk(
    UUID id,
    int index,
    int startLine,
    int endLine,
    @Nullable String symbol,
    @Nullable String kind,
    int tokens) {}
