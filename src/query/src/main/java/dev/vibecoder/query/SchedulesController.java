package dev.vibecoder.query;

import dev.vibecoder.scheduler.quartz.ScheduleState;
import dev.vibecoder.scheduler.quartz.Schedules;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/schedules}. */
@RestController
final class SchedulesController {

  /** The configured schedules, in their order. */
  record ScheduleList(List<ScheduleState> schedules) {}

  private final Schedules schedules;

  SchedulesController(Schedules schedules) {
    this.schedules = schedules;
  }

  @GetMapping("/api/v1/schedules")
  ScheduleList list(HttpServletRequest request) {
    Parameters.of(request);
    return new ScheduleList(schedules.list());
  }
}
