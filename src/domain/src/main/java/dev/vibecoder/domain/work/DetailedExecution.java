package dev.vibecoder.domain.work;

import org.jspecify.annotations.Nullable;

/** An execution with what went in, what came out, and what else its source said, each as JSON. */
public record DetailedExecution(
    Execution execution,
    @Nullable String input,
    @Nullable String output,
    @Nullable String metadata) {}
