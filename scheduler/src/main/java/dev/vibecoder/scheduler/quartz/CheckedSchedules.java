package dev.vibecoder.scheduler.quartz;

import dev.vibecoder.scheduler.InvalidLaunch;
import dev.vibecoder.scheduler.Launcher;
import dev.vibecoder.scheduler.Origin;
import java.text.ParseException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;

/** The configured schedules by name; one that cannot be meant is refused. */
final class CheckedSchedules {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final ScheduleProperties properties;
  private final Launcher launcher;
  private final Clock clock;
  private @Nullable Map<String, CheckedSchedule> checked;

  CheckedSchedules(ScheduleProperties properties, Launcher launcher, Clock clock) {
    this.properties = properties;
    this.launcher = launcher;
    this.clock = clock;
  }

  Collection<CheckedSchedule> all() {
    return byName().values();
  }

  CheckedSchedule get(String name) {
    CheckedSchedule schedule = byName().get(name);
    if (schedule == null) {
      throw new InvalidSchedule(
          "there is no schedule '" + name + "'; there are " + String.join(", ", byName().keySet()));
    }
    return schedule;
  }

  /** Checked when first asked for: not before all jobs are known. */
  private synchronized Map<String, CheckedSchedule> byName() {
    if (checked == null) {
      checked = check(properties.list());
    }
    return checked;
  }

  private Map<String, CheckedSchedule> check(List<Schedule> schedules) {
    Map<String, CheckedSchedule> byName = new LinkedHashMap<>();
    int position = 0;
    for (Schedule schedule : schedules) {
      position++;
      CheckedSchedule valid = check(schedule, position);
      if (byName.putIfAbsent(valid.name(), valid) != null) {
        throw wrong(valid.name(), "the name is given twice; give each schedule its own");
      }
    }
    return byName;
  }

  private CheckedSchedule check(Schedule schedule, int position) {
    String name = schedule.name();
    if (name == null || !NAME.matcher(name).matches()) {
      throw wrong(
          "number " + position,
          "it needs a 'name' of at most 100 letters, digits, '.', '_' and '-', not " + name);
    }
    var checked =
        new CheckedSchedule(
            name,
            present(name, "job", schedule.job()),
            cron(name, present(name, "cron", schedule.cron())),
            zone(name, schedule.zone()),
            schedule.misfire() == null ? Misfire.FIRE_ONCE : schedule.misfire(),
            schedule.parameters() == null ? Map.of() : schedule.parameters());
    checkLaunch(checked);
    checkFires(checked);
    return checked;
  }

  private static String present(String name, String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw wrong(name, "it needs a '" + field + "'");
    }
    return value.strip();
  }

  private static String cron(String name, String cron) {
    try {
      CronExpression.validateExpression(cron);
      return cron;
    } catch (ParseException e) {
      throw wrong(
          name,
          "the cron '%s' is none (%s); it has six fields: second minute hour day month weekday, e.g. '0 0 2 * * ?' for 02:00"
              .formatted(cron, e.getMessage()));
    }
  }

  private static ZoneId zone(String name, @Nullable String zone) {
    try {
      return ZoneId.of(zone == null ? "UTC" : zone.strip());
    } catch (DateTimeException e) {
      throw wrong(name, "there is no zone '" + zone + "'; give one like Europe/Vienna, or UTC");
    }
  }

  private void checkLaunch(CheckedSchedule schedule) {
    try {
      launcher.requireJob(schedule.job());
      schedule.request(Instant.EPOCH, Origin.SCHEDULE);
    } catch (InvalidLaunch e) {
      throw wrong(schedule.name(), String.valueOf(e.getMessage()));
    }
  }

  private void checkFires(CheckedSchedule schedule) {
    if (nextFire(schedule) == null) {
      throw wrong(schedule.name(), "the cron '" + schedule.cron() + "' never fires again");
    }
  }

  /** By the cron alone, whether or not anybody is up; null when never. */
  @Nullable Instant nextFire(CheckedSchedule schedule) {
    try {
      var cron = new CronExpression(schedule.cron());
      cron.setTimeZone(TimeZone.getTimeZone(schedule.zone()));
      Date next = cron.getNextValidTimeAfter(Date.from(clock.instant()));
      return next == null ? null : next.toInstant();
    } catch (ParseException e) {
      throw wrong(schedule.name(), String.valueOf(e.getMessage()));
    }
  }

  private static InvalidSchedule wrong(String entry, String why) {
    return new InvalidSchedule("schedule '" + entry + "' in config/schedules.yaml: " + why);
  }
}
