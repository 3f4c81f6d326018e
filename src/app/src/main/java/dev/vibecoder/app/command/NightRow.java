package dev.vibecoder.app.command;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a night did for one project. */
record NightRow(
    String project,
    String status,
    long commitsNew,
    long commits,
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
