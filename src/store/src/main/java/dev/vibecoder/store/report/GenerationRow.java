package dev.vibecoder.store.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A generation as people see it.
 *
 * @param held somebody went back from it, so it does not take over by itself
 * @param complete projects that it has whole
 * @param projects that it should have
 * @param bytes of its chunks, vectors and index
 * @param recall last measured over all projects; null when never
 * @param target of the same measurement
 * @param since when it took its state, as far as is known
 */
public record GenerationRow(
    int id,
    String state,
    boolean held,
    String provider,
    String model,
    int dimensions,
    String chunker,
    long complete,
    long projects,
    long chunks,
    long bytes,
    boolean vectorIndex,
    @Nullable Double recall,
    @Nullable Double target,
    Instant since) {}
