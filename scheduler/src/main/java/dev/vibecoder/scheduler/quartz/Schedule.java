package dev.vibecoder.scheduler.quartz;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code config/schedules.yaml}, not yet checked: any field may be missing or wrong.
 *
 * @param cron six or seven fields, seconds first, as Quartz has it
 * @param zone a region such as {@code Europe/Vienna}; UTC when left out
 * @param misfire once, when left out
 * @param parameters identifying parameters of the launch
 */
public record Schedule(
    @Nullable String name,
    @Nullable String job,
    @Nullable String cron,
    @Nullable String zone,
    @Nullable Misfire misfire,
    @Nullable Map<String, String> parameters) {}
