package dev.vibecoder.imports.file;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One record of a file: JSON, or the reason why it is none.
 *
 * @param line that it begins in, counted from 1
 * @param mark where the file goes on behind it; null in files that are read as a whole
 */
public record RawRecord(
    long line, @Nullable Mark mark, @Nullable JsonNode json, @Nullable String problem) {}
