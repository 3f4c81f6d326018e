package dev.vibecoder.scheduler.quartz;

import dev.vibecoder.scheduler.LaunchRequest;
import dev.vibecoder.scheduler.Origin;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/** A schedule that can be meant, and its shape in Quartz: a job and a trigger of its name. */
record CheckedSchedule(
    String name,
    String job,
    String cron,
    ZoneId zone,
    Misfire misfire,
    Map<String, String> parameters) {

  static final String GROUP = "schedules";

  private static final String JOB = "job";
  private static final String PARAMETER = "parameter.";

  JobKey jobKey() {
    return JobKey.jobKey(name, GROUP);
  }

  TriggerKey triggerKey() {
    return TriggerKey.triggerKey(name, GROUP);
  }

  LaunchRequest request(Instant requestedAt, Origin origin) {
    return new LaunchRequest(job, parameters, requestedAt, origin);
  }

  /** What a firing launches, from what {@link #jobDetail()} stored. */
  static LaunchRequest request(JobDataMap stored, Instant requestedAt) {
    Map<String, String> parameters = new TreeMap<>();
    for (String key : stored.getKeys()) {
      if (key.startsWith(PARAMETER)) {
        parameters.put(key.substring(PARAMETER.length()), stored.getString(key));
      }
    }
    return new LaunchRequest(stored.getString(JOB), parameters, requestedAt, Origin.SCHEDULE);
  }

  JobDetail jobDetail() {
    var data = new JobDataMap();
    data.put(JOB, job);
    parameters.forEach((key, value) -> data.put(PARAMETER + key, value));
    return JobBuilder.newJob(Firing.class)
        .withIdentity(jobKey())
        .usingJobData(data)
        .storeDurably()
        // A firing whose node died before the run had begun is fired again, for the same time.
        .requestRecovery()
        .build();
  }

  CronTrigger trigger() {
    CronScheduleBuilder when =
        CronScheduleBuilder.cronSchedule(cron).inTimeZone(TimeZone.getTimeZone(zone));
    return TriggerBuilder.newTrigger()
        .withIdentity(triggerKey())
        .forJob(jobKey())
        // Else a changed trigger keeps its old start and its first firing lies in the past.
        .startNow()
        .withSchedule(
            misfire == Misfire.SKIP
                ? when.withMisfireHandlingInstructionDoNothing()
                : when.withMisfireHandlingInstructionFireAndProceed())
        .build();
  }

  /** Does this trigger fire when this schedule is to fire? */
  boolean isSame(CronTrigger other) {
    CronTrigger own = trigger();
    return own.getCronExpression().equals(other.getCronExpression())
        && own.getTimeZone().getID().equals(other.getTimeZone().getID())
        && own.getMisfireInstruction() == other.getMisfireInstruction();
  }
}
