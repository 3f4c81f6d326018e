package dev.vibecoder.app.command;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a night did for one project. */
record NightRow(
    String project,
    @Nullable Instant ingestSince,
    String status,
    long commitsNew,
    long commits,
    long unreachable,
    long reviewsNew,
    long filesNew,
    long filesSkipped,
    long filesGone,
    long chunksNew,
    long chunksReused,
    long chunks,
    long tokens,
    @Nullable BigDecimal cost,
    Duration time) {}
