package dev.vibecoder.store;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a rollup computes at once: one user's executions for one project on one day. */
public record MetricGroup(UUID userId, @Nullable UUID projectId, LocalDate day) {}
