package dev.vibecoder.scheduler.quartz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schedules as configured under {@code vibe.schedules}; none when left out. */
public record ScheduleProperties(@Nullable List<Schedule> schedules) {

  List<Schedule> list() {
    return schedules == null ? List.of() : List.copyOf(schedules);
  }
}
