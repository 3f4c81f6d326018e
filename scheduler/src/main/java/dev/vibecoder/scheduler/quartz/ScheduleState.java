package dev.vibecoder.scheduler.quartz;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A schedule and how it stands.
 *
 * @param nextFire null while it is paused
 * @param previousFire null when it never fired
 */
public record ScheduleState(
    String name,
    String job,
    String cron,
    ZoneId zone,
    @Nullable Instant nextFire,
    @Nullable Instant previousFire,
    boolean paused) {}
