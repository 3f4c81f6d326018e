package dev.vibecoder.app.command;

import dev.vibecoder.app.output.Listing;
import dev.vibecoder.scheduler.quartz.ScheduleState;
import dev.vibecoder.store.report.Column.Kind;

/** How schedules are listed. */
final class ScheduleListing {

  private ScheduleListing() {}

  static Listing<ScheduleState> columns() {
    return new Listing<ScheduleState>()
        .text("schedule", ScheduleState::name)
        .text("job", ScheduleState::job)
        .text("cron", ScheduleState::cron)
        .text("zone", ScheduleState::zone)
        .with("next_fire", Kind.TIME, ScheduleState::nextFire)
        .with("previous_fire", Kind.TIME, ScheduleState::previousFire)
        .with("paused", Kind.BOOLEAN, ScheduleState::paused);
  }
}
